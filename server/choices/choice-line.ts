import { z } from 'zod'
import type { ChoiceHeader } from './choices-where.ts'
import { choiceKinds } from './rules/choice-terms.ts'

/** What lists show of a ballot among options. */
export const choiceLine = z.object({
  ballotId: z.uuid(),
  number: z.int(),
  situationId: z.uuid(),
  situationName: z.string(),
  motionId: z.uuid(),
  meetingId: z.uuid().nullable(),
  question: z.string(),
  kind: z.enum(choiceKinds),
  isSecret: z.boolean(),
  openedAt: z.string(),
  closesAt: z.string().nullable(),
  timeZone: z.string(),
  verdict: z.enum(['adopted', 'rejected', 'tied', 'no_decision', 'inquorate']).nullable(),
  /** Names of who or what is chosen, by the lot where one was drawn. */
  chosen: z.array(z.string()),
})

export const choiceLineOf = ({
  row,
  number,
  situationName,
  result,
  lot,
}: ChoiceHeader): z.input<typeof choiceLine> => {
  const chosen = (lot ?? result)?.outcome.chosen ?? []
  const { id, situationId, motionId, meetingId, question, kind, isSecret, timeZone } = row

  return {
    ...{ ballotId: id, number: number ?? 0, situationId, situationName, motionId, meetingId },
    ...{ question, kind, isSecret, timeZone },
    openedAt: row.openedAt.toISOString(),
    closesAt: row.closesAt?.toISOString() ?? null,
    verdict: lot ? 'adopted' : (result?.verdict ?? null),
    chosen: row.options.filter((option) => chosen.includes(option.id)).map(({ name }) => name),
  }
}
