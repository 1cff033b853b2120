import { listMembers } from '#server/members/list-members.ts'
import { reviseMember } from '#server/members/revise-member.ts'
import type { World } from '../../test/support/world.ts'
import { addressOf } from './mailbox.ts'

/** Gives everybody of a world an address, as an administrator does. */
export const giveAddresses = async ({ administrator }: World): Promise<void> => {
  for (const member of (await administrator.read(listMembers, {})) ?? []) {
    const { memberId, name, office, ministryId, disabled } = member
    const email = addressOf(member)
    await administrator.act(reviseMember, { memberId, name, office, ministryId, disabled, email })
  }
}
