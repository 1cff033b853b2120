import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { castSecretInput, castSecretOutput } from './cast-secret.schema.ts'
import { lockChoice, rollOf } from './choice-in-hand.ts'
import { permitVote } from './permit-vote.ts'
import { putInUrn } from './put-in-urn.ts'
import { checkMarks } from './rules/check-marks.ts'

/**
 * Casts the secret vote of a member's ministry, once and for good. The act keeps that the ministry has
 * voted; what it voted goes into the urn, without voter and without time (deliberation 3.14).
 */
export const castSecret = defineAct({
  name: 'vote.cast_secret',
  input: castSecretInput,
  output: castSecretOutput,
  // A hash of code and marks beside the member's id would be a link once the papers are published.
  keyed: ({ ballotId }) => ({ ballotId }),
  about: (tx, { ballotId }) => situationOf(tx, 'ballot', ballotId),
  async perform(act, { ballotId, marks, code }) {
    const found = await lockChoice(act.tx, ballotId, 'share')
    if (!found) return act.refuse('common.not_found')
    const { row, state } = found
    if (!row.isSecret) return act.refuse('choices.not_secret')
    const { memberId, ministry, capacity } = await permitVote(act, {
      row,
      state,
      voters: [],
    })
    const fits = checkMarks(row, marks)
    if (fits !== 'ok') return act.refuse(fits)
    const roll = await rollOf(act.tx, ballotId)
    if (roll.some((one) => one.ministry === ministry)) {
      return act.refuse('choices.ministry_has_voted')
    }
    const onRoll = { id: act.newId(), ballotId, ministryId: ministry, memberId, capacity }
    const put = await putInUrn(act.tx, { ...onRoll, at: act.at, actId: act.id }, { code, marks })
    if (put === 'voted') return act.refuse('choices.ministry_has_voted')
    if (put === 'code_taken') return act.refuse('choices.code_taken')
    const { snapshot } = row

    return act.done({
      thing: { kind: 'ballot', id: ballotId },
      content: { ballot: ballotId, ministry, member: memberId, capacity, snapshot },
      output: { capacity, snapshot },
    })
  },
})
