import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { putMotion } from '#server/ballots/put-motion.ts'
import { castChoice } from '#server/choices/cast-choice.ts'
import { castSecret } from '#server/choices/cast-secret.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import type { Marks } from '#server/choices/rules/choice-terms.ts'
import type { Hand, World } from '../../support/world.ts'

export type Asked = z.input<typeof openChoice.input>

export const words = (...names: string[]): Asked['options'] =>
  names.map((name) => ({ kind: 'words', words: name }))

export const ranking = (...ranks: (string | string[])[]): Marks => ({
  form: 'ranking',
  ranks: ranks.map((rank) => (typeof rank === 'string' ? [rank] : rank)),
})

/** A code as a voter's device makes it. */
export const newCode = (): string => randomBytes(16).toString('hex')

/** Ballots among options by correspondence in one situation, and votes in them. */
export const choosing = (world: World, situationId: string) => {
  const put = () =>
    world.convenor.act(putMotion, {
      ...{ situationId, bodyId: world.bodyId, meetingId: null, measureId: null },
      question: 'Which of these shall be done?',
    })
  const asked = (motionId: string, more: Partial<Asked> = {}): Asked => ({
    ...{ motionId, kind: 'schulze', options: words('Talk', 'Wait', 'Warn'), seats: 1 },
    ...{ secret: false, rule: null, mode: 'correspondence', timeZone: 'Africa/Nairobi' },
    closesAt: new Date(Date.now() + 60_000).toISOString(),
    runsOff: null,
    ...more,
  })

  return {
    put,
    asked,
    async open(more: Partial<Asked> = {}) {
      const { motionId } = await put()
      return { motionId, ...(await world.convenor.act(openChoice, asked(motionId, more))) }
    },
    cast: (hand: Hand, ballotId: string, marks: Marks, explanation = '') =>
      hand.attempt(castChoice, { ballotId, marks, explanation }),
    secretly: (hand: Hand, ballotId: string, marks: Marks, code = newCode()) =>
      hand.attempt(castSecret, { ballotId, marks, code }),
  }
}
