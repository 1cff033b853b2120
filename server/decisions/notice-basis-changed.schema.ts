import { z } from 'zod'

export const noticeBasisChangedInput = z.object({ decisionId: z.uuid() })
export const noticeBasisChangedOutput = z.object({ noticeId: z.uuid() })
