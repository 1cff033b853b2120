import { z } from 'zod'

export const attachFileInput = z.object({ evidenceId: z.uuid(), uploadId: z.uuid() })
export const attachFileOutput = z.object({ fileId: z.uuid() })
