import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { giveMandate } from './give-mandate.ts'
import {
  grantInstallationMandateInput,
  grantInstallationMandateOutput,
} from './grant-installation-mandate.schema.ts'

/** Gives a member a role over the whole installation: administrator, auditor, or focal point. */
export const grantInstallationMandate = defineAct({
  name: 'mandate.grant_installation',
  input: grantInstallationMandateInput,
  output: grantInstallationMandateOutput,
  about: installationWide,
  async perform(act, input) {
    const given = await giveMandate(act, {
      memberId: input.memberId,
      role: input.role,
      situationId: null,
    })
    if (given === 'no_such_member') return act.refuse('common.not_found')
    if (given === 'held_already') return act.refuse('members.mandate_held')

    return act.done({
      thing: { kind: 'mandate', id: given.mandateId },
      content: { member: input.memberId, role: input.role },
      output: given,
    })
  },
})
