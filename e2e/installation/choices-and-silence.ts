import { closeChoice } from '#server/choices/close-choice.ts'
import { listLetters } from '#server/mail/list-letters.ts'
import { circulateSilence } from '#server/silence/circulate.ts'
import { reserveInSilence } from '#server/silence/reserve.ts'
import { choosing, ranking } from '../../test/acts/choices/choosing-among.ts'
import type { World } from '../../test/support/world.ts'

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString()

/**
 * A secret ballot among options that is open, one by name that is closed, a text under silence with a reservation,
 * and the letter about it to the last of the principals. Gives their ids.
 */
export const chooseAndKeepSilent = async (world: World, situationId: string) => {
  const { open, put, cast, secretly } = choosing(world, situationId)
  const [one, two, three, last] = world.principals
  const secret = await open({ secret: true, closesAt: inHours(24) })
  await secretly(one, secret.ballotId, ranking('o01', 'o02'))
  const closed = await open()
  await cast(one, closed.ballotId, ranking('o01', 'o02', 'o03'), 'Talks come first.')
  await cast(two, closed.ballotId, ranking('o02', 'o01'))
  await cast(three, closed.ballotId, ranking('o01', 'o03'))
  await world.convenor.act(closeChoice, { ballotId: closed.ballotId, ruling: 'All have spoken.' })

  const { motionId } = await put()
  const { silenceId } = await world.convenor.act(circulateSilence, {
    ...{ motionId, timeZone: 'Africa/Nairobi', urgentBecause: null, deadline: inHours(80) },
  })
  await two.act(reserveInSilence, { silenceId, reasons: 'Our budget is not settled.' })
  const letters = await last.read(listLetters, {})

  return {
    openChoiceId: secret.ballotId,
    closedChoiceId: closed.ballotId,
    silenceId,
    letterId: letters?.[0]?.letterId ?? '',
  }
}
