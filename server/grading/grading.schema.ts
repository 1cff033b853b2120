import { z } from 'zod'

const reason = z.string().trim().min(1).max(2000)

/** At most so many pieces of evidence are asked for in one act. */
export const mostAsked = 100

export const askGradersInput = z.object({
  situationId: z.uuid(),
  evidenceIds: z.array(z.uuid()).min(1).max(mostAsked),
  memberIds: z.array(z.uuid()).min(1).max(20),
  dueAt: z.iso.datetime({ offset: true }),
})
export const askGradersOutput = z.object({
  /** How many requests were made; pieces that nobody named could be asked for got none. */
  asked: z.number().int(),
})

export const answerRequestInput = z.object({ requestId: z.uuid(), reason })
export const requestInput = z.object({ requestId: z.uuid() })
export const requestOutput = z.object({ requestId: z.uuid() })

export const keepGradeInput = z.object({ evidenceId: z.uuid(), words: reason })
export const keepGradeOutput = z.object({ evidenceId: z.uuid() })
