import { z } from 'zod'
import { noticeAnswers } from './rules/decision-words.ts'

export const answerNoticeInput = z.object({
  noticeId: z.uuid(),
  answer: z.enum(noticeAnswers),
  reasons: z.string().trim().min(1).max(4000),
})
export const answerNoticeOutput = z.object({ decisionId: z.uuid() })
