import { addMember } from '#server/members/add-member.ts'
import { addMinistry } from '#server/members/add-ministry.ts'
import { assignSeat } from '#server/members/assign-seat.ts'
import { establishBody } from '#server/members/establish-body.ts'
import { foundInstallation } from '#server/members/found-installation.ts'
import { foundRules } from '#server/members/found-rules.ts'
import { grantInstallationMandate } from '#server/members/grant-installation-mandate.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { standardRulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { setPassword } from '#server/members/set-password.ts'
import { exercisePassword, installation, members, ministries } from './people.ts'
import type { MemberPart } from './shape.ts'
import { known, type Stage, type Step, system } from './stage.ts'

const foundedAt = '2007-12-03T08:00:00Z'

/** Founds the invented state's installation: ministries, members, the body with its seats and rules. */
export const playPeople = async (stage: Stage): Promise<void> => {
  const { cast, play } = stage
  const { name, stateName, origin, bodyName } = installation
  // The founding says that this is an exercise; only then may acts carry an invented time.
  await play(
    foundInstallation,
    { name, stateName, origin, language: 'en', exercise: true },
    system,
    null,
  )
  for (const { key, name, shortName } of ministries) {
    const { ministryId } = await play(addMinistry, { name, shortName }, system, foundedAt)
    cast.ministry.set(key, ministryId)
  }
  const { bodyId } = await play(establishBody, { name: bodyName }, system, foundedAt)
  cast.bodyId = bodyId
  const rules = standardRulesOfProcedure
  await play(foundRules, { bodyId, rules: structuredClone(rules) }, system, foundedAt)
  for (const member of members) await playMember(stage, member)
}

const playMember = async ({ cast, play }: Stage, member: MemberPart): Promise<void> => {
  const { key, name, office, ministry } = member
  const ministryId = ministry === null ? null : known(cast.ministry, ministry)
  const { memberId } = await play(
    addMember,
    { name, signInName: key, office, ministryId },
    system,
    foundedAt,
  )
  cast.member.set(key, memberId)
  await play(setPassword, { memberId, password: exercisePassword }, system, foundedAt)
  if (member.installation !== undefined)
    await play(grantInstallationMandate, { memberId, role: member.installation }, system, foundedAt)
  if (member.seat !== undefined) {
    const { bodyId } = cast
    await play(assignSeat, { bodyId, memberId, capacity: member.seat }, system, foundedAt)
  }
}

/** Everybody's mandate in the situation, given by the focal point. */
export const planMandates = (at: string, focalPoint: string): Step => ({
  at,
  run: async ({ cast, play }) => {
    for (const { key, situation = [] } of members) {
      if (key === focalPoint) continue
      for (const role of situation) {
        const { situationId } = cast
        const memberId = known(cast.member, key)
        await play(grantMandate, { situationId, memberId, role }, focalPoint, at)
      }
    }
  },
})
