import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { reaches } from '#server/situations/rules/markings.ts'
import { ceilingOf } from './ceiling-of.ts'
import { giveMandate } from './give-mandate.ts'
import { grantMandateInput, grantMandateOutput } from './grant-mandate.schema.ts'

/**
 * Brings a member into a situation in a role, up to a marking: until then the situation does not exist for
 * them, and of its texts those above the marking still do not. Nobody gives more than they may read.
 */
export const grantMandate = defineAct({
  name: 'mandate.grant',
  input: grantMandateInput,
  output: grantMandateOutput,
  about: (tx, input) => situationOf(tx, 'situation', input.situationId),
  async perform(act, input) {
    const { memberId, role, situationId } = input
    const own = await ceilingOf(act.tx, act.actor, situationId)
    const ceiling = input.ceiling ?? own
    if (!reaches(own, ceiling)) {
      return act.refuse('sections.above_own_ceiling')
    }
    const given = await giveMandate(act, { memberId, role, situationId, ceiling })
    if (given === 'no_such_member') return act.refuse('common.not_found')
    if (given === 'held_already') return act.refuse('members.mandate_held')

    return act.done({
      thing: { kind: 'mandate', id: given.mandateId },
      content: { member: memberId, role, ceiling },
      output: given,
    })
  },
})
