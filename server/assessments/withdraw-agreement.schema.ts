import { z } from 'zod'

export const withdrawAgreementInput = z.object({ documentId: z.uuid() })
export const withdrawAgreementOutput = z.object({ documentId: z.uuid() })
