import { z } from 'zod'

export const revokeProxyInput = z.object({ proxyId: z.uuid() })
export const revokeProxyOutput = z.object({ proxyId: z.uuid() })
