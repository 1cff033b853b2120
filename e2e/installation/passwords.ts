import { setPassword } from '#server/members/set-password.ts'
import type { World } from '../../test/support/world.ts'

/** Everybody's password in the journeys. */
export const password = 'a long walk before the rain 41'

/** Lets everyone of a world sign in. */
export const givePasswords = async (world: World): Promise<void> => {
  const everyone = [
    ...world.principals,
    ...world.deputies,
    world.convenor,
    world.administrator,
    world.auditor,
    world.stranger,
  ]
  await Promise.all(
    everyone.map(({ memberId }) => world.system.act(setPassword, { memberId, password })),
  )
}
