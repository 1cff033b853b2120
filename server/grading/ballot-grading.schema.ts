import { z } from 'zod'

export const ballotGradingInput = z.object({ ballotId: z.uuid() })

export const noteOverdueOutput = z.object({ evidenceIds: z.array(z.uuid()) })

/** What the pages of a ballot and its decision say of evidence that was not graded to the end. */
export const ballotGradingRead = z.object({
  dueAt: z.string(),
  isOverdue: z.boolean(),
  pieces: z.array(
    z.object({
      evidenceId: z.uuid(),
      number: z.int(),
      title: z.string(),
      /** Whether its grading has been made up for. */
      isFinished: z.boolean(),
    }),
  ),
})
