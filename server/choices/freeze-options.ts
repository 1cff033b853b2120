import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { choiceLot } from '#db/schema/choice-lot.ts'
import { choiceResult } from '#db/schema/choice-result.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import type { Act } from '#server/platform/act-types.ts'
import type { openChoiceInput } from './open-choice.schema.ts'
import { stillIn } from './rules/choice-outcome.ts'
import type { ChoiceOption } from './rules/choice-terms.ts'

type Asked = z.output<typeof openChoiceInput>
type Frozen = { options: ChoiceOption[]; seats: number }

/** What may be chosen, by the names of now. Refuses the act for a ministry or a person that is not known. */
export async function freezeOptions(act: Act, asked: Asked): Promise<Frozen> {
  if (asked.runsOff !== null) return optionsOfTie(act, asked.runsOff, asked)
  const idsOf = (kind: 'ministry' | 'member') =>
    asked.options.flatMap((option) => (option.kind === kind ? [option.id] : []))
  const names = {
    ministry: await ministryNames(act.tx),
    member: await memberNames(act.tx, idsOf('member')),
  }
  const options = asked.options.map((option, place): ChoiceOption => {
    // Two digits, so that the order of ids is the order in which they were given.
    const id = `o${String(place + 1).padStart(2, '0')}`
    if (option.kind === 'words') return { id, name: option.words, ministry: null, member: null }
    const name = names[option.kind](option.id)
    if (name === option.id) return act.refuse('choices.option_not_known')
    const { kind } = option
    return {
      ...{ id, name },
      ministry: kind === 'ministry' ? option.id : null,
      member: kind === 'member' ? option.id : null,
    }
  })

  return { options, seats: asked.seats }
}

/** The options of a run-off: whoever the tie left in, for the seats that it left empty. */
async function optionsOfTie(act: Act, ballotId: string, asked: Asked): Promise<Frozen> {
  if (asked.options.length > 0) return act.refuse('choices.options_unwanted')
  const [tied] = await act.tx
    .select({ row: choiceBallot, result: choiceResult, lot: choiceLot.ballotId })
    .from(choiceBallot)
    .innerJoin(choiceResult, eq(choiceResult.ballotId, choiceBallot.id))
    .leftJoin(choiceLot, eq(choiceLot.ballotId, choiceBallot.id))
    .where(eq(choiceBallot.id, ballotId))
  if (!tied || tied.row.motionId !== asked.motionId) return act.refuse('choices.tie_unknown')
  if (tied.result.verdict !== 'tied' || tied.lot !== null) return act.refuse('choices.no_tie')
  const inside = stillIn(tied.result.outcome, tied.row.kind)

  return {
    options: tied.row.options.filter(({ id }) => inside.includes(id)),
    seats: tied.row.seats - tied.result.outcome.chosen.length,
  }
}
