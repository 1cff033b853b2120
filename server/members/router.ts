import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { addMember } from './add-member.ts'
import { addMinistry } from './add-ministry.ts'
import { adoptRules } from './adopt-rules.ts'
import { assignSeat } from './assign-seat.ts'
import { establishBody } from './establish-body.ts'
import { getMe } from './get-me.ts'
import { getRulesForm } from './get-rules-form.ts'
import { grantInstallationMandate } from './grant-installation-mandate.ts'
import { grantMandate } from './grant-mandate.ts'
import { inviteMember } from './invite-member.ts'
import { limitMandate } from './limit-mandate.ts'
import { listBodies } from './list-bodies.ts'
import { listInstallationMandates } from './list-installation-mandates.ts'
import { listMandates } from './list-mandates.ts'
import { listMembers } from './list-members.ts'
import { listMinistries } from './list-ministries.ts'
import { listRules } from './list-rules.ts'
import { reviseMember } from './revise-member.ts'
import { setPassword } from './set-password.ts'
import { withdrawInstallationMandate } from './withdraw-installation-mandate.ts'
import { withdrawMandate } from './withdraw-mandate.ts'

export const membersRouter = router({
  me: readProcedure(getMe),
  list: readProcedure(listMembers),
  ministries: readProcedure(listMinistries),
  bodies: readProcedure(listBodies),
  rules: readProcedure(listRules),
  rulesForm: readProcedure(getRulesForm),
  mandates: readProcedure(listMandates),
  installationMandates: readProcedure(listInstallationMandates),
  add: actProcedure(addMember),
  revise: actProcedure(reviseMember),
  invite: actProcedure(inviteMember),
  setPassword: actProcedure(setPassword),
  addMinistry: actProcedure(addMinistry),
  establishBody: actProcedure(establishBody),
  assignSeat: actProcedure(assignSeat),
  adoptRules: actProcedure(adoptRules),
  grantMandate: actProcedure(grantMandate),
  limitMandate: actProcedure(limitMandate),
  withdrawMandate: actProcedure(withdrawMandate),
  grantInstallationMandate: actProcedure(grantInstallationMandate),
  withdrawInstallationMandate: actProcedure(withdrawInstallationMandate),
})
