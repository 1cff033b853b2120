import type { z } from 'zod'
import type { Connection } from '#db/client.ts'
import type { DefinedAct } from '../acts.ts'
import { addMember } from '../members/add-member.ts'
import { addMinistry } from '../members/add-ministry.ts'
import { establishBody } from '../members/establish-body.ts'
import { foundInstallation } from '../members/found-installation.ts'
import { foundRules } from '../members/found-rules.ts'
import { grantInstallationMandate } from '../members/grant-installation-mandate.ts'
import { inviteMember } from '../members/invite-member.ts'
import type { Answers } from './answers.ts'
import { Plain } from './environment.ts'

/** Tokens of the one-time links by which the first two people choose their passwords. */
export type Founded = { administrator: string; convenor: string }

/**
 * Founds an installation through the same acts as everything else, as the system: its record begins
 * here. @param worker a connection under the worker's role
 */
export const found = async (worker: Connection, answers: Answers): Promise<Founded> => {
  const perform = async <Input extends z.ZodType, Output extends z.ZodType>(
    act: DefinedAct<Input, Output>,
    input: z.input<Input>,
  ): Promise<z.output<Output>> => {
    const answer = await act.run(worker, input, { caller: { kind: 'system' } })
    if (!answer.ok) throw new Plain(`Refused: ${act.name}, ${answer.refusal.code}.`)
    return answer.output
  }
  await perform(foundInstallation, { ...answers.installation, exercise: false })
  const ministryIds = new Map<string, string>()
  for (const ministry of answers.ministries) {
    const { ministryId } = await perform(addMinistry, ministry)
    ministryIds.set(ministry.shortName, ministryId)
  }
  const { bodyId } = await perform(establishBody, { name: answers.body })
  await perform(foundRules, { bodyId, rules: answers.rules })

  const { ministry, ...convenor } = answers.convenor
  const ministryId = ministryIds.get(ministry)
  if (ministryId === undefined)
    throw new Plain(`The convenor's ministry "${ministry}" is not in the list.`)
  const invite = async (
    member: z.input<typeof addMember.input>,
    role: 'administrator' | 'convenor',
  ): Promise<string> => {
    const { memberId } = await perform(addMember, member)
    await perform(grantInstallationMandate, { memberId, role })
    const { token } = await perform(inviteMember, { memberId })
    return token
  }
  return {
    administrator: await invite({ ...answers.administrator, ministryId: null }, 'administrator'),
    convenor: await invite({ ...convenor, ministryId }, 'convenor'),
  }
}
