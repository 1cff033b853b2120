import { eq } from 'drizzle-orm'
import { decision } from '#db/schema/decision.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { lockChoice } from '#server/choices/choice-in-hand.ts'
import { cameTo, chosenInAll } from '#server/choices/rules/came-to.ts'
import type { ChoiceOption } from '#server/choices/rules/choice-terms.ts'
import { runOffLine } from '#server/choices/run-off-line.ts'
import type { Act } from '#server/platform/act-types.ts'

/** What a decision takes over from the ballot among options, election or secret ballot that it rests on. */
export type AdoptingChoice = {
  ballotId: string
  motionId: string
  measureId: string | null
  question: string
  /** Who or what was chosen, the first first; nobody where a motion was voted on in secret. */
  chosen: ChoiceOption[]
}

/**
 * The ballot among options that a decision rests on. Refuses the act unless it was closed in the act's situation with
 * somebody chosen or the motion adopted, a tie broken by lot included (or, where it is decided to do nothing, neither),
 * and no decision was logged on it yet.
 */
export async function adoptingChoice(
  act: Act,
  ballotId: string,
  { adopts }: { adopts: boolean },
): Promise<AdoptingChoice> {
  const { tx, situationId } = act
  // Two acts on one ballot wait for each other here, so that the second sees the first's decision.
  const found = await lockChoice(tx, ballotId, 'update')
  if (!found || found.row.situationId !== situationId) {
    return act.refuse('decisions.ballot_unknown')
  }
  const { motionId, question } = found.row
  const line = await runOffLine(tx, ballotId)
  const last = line.at(-1)
  if (!last?.result) return act.refuse('decisions.ballot_open')
  const { verdict, outcome } = cameTo({ result: last.result, lot: last.lot })
  if (verdict === 'tied') return act.refuse('decisions.choice_tied')
  if ((verdict === 'adopted') !== adopts) {
    return act.refuse(adopts ? 'decisions.ballot_not_adopted' : 'decisions.ballot_adopted')
  }
  const [before] = await tx
    .select({ number: decision.number })
    .from(decision)
    .where(eq(decision.choiceId, ballotId))
  if (before) return act.refuse('decisions.ballot_decided', { number: before.number })
  const motion = await lockMotion(tx, motionId)
  if (!motion) return act.refuse('decisions.motion_unknown')
  const tied = line.slice(0, -1).flatMap(({ result }) => (result ? [result.outcome] : []))
  const options = line.flatMap(({ row }) => row.options)

  return {
    ...{ ballotId, motionId, measureId: motion.measureId, question },
    chosen: chosenInAll(tied, outcome).flatMap(
      (id) => options.find((option) => option.id === id) ?? [],
    ),
  }
}
