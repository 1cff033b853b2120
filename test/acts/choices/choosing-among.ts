import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { z } from 'zod'
import { putMotion } from '#server/ballots/put-motion.ts'
import { castChoice } from '#server/choices/cast-choice.ts'
import { castSecret } from '#server/choices/cast-secret.ts'
import { closeChoice } from '#server/choices/close-choice.ts'
import { getChoice } from '#server/choices/get-choice.ts'
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

export const say = (choice: 'yes' | 'no' | 'abstain'): Marks => ({ form: 'choice', choice })

/** What a secret ballot on a motion differs in from one among options. */
export const secretMotion: Partial<Asked> = {
  ...{ kind: 'motion', options: [], secret: true, rule: 'majority' },
}

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

  const cast = (hand: Hand, ballotId: string, marks: Marks, explanation = '') =>
    hand.attempt(castChoice, { ballotId, marks, explanation })

  return {
    put,
    asked,
    cast,
    close: (ballotId: string, ruling: string | null = null) =>
      world.convenor.attempt(closeChoice, { ballotId, ruling }),
    async read(ballotId: string, hand: Hand = world.convenor) {
      const found = await hand.read(getChoice, { ballotId })
      if (found === null) throw new Error('no such ballot')
      return found
    },
    /** The principals vote in the order of their seats, as many as there are marks. */
    async allCast(ballotId: string, ...said: Marks[]) {
      for (const [at, marks] of said.entries()) {
        const hand = world.principals[at]
        if (hand) expect(await cast(hand, ballotId, marks)).toMatchObject({ ok: true })
      }
    },
    async open(more: Partial<Asked> = {}) {
      const { motionId } = await put()
      return { motionId, ...(await world.convenor.act(openChoice, asked(motionId, more))) }
    },
    secretly: (hand: Hand, ballotId: string, marks: Marks, code = newCode()) =>
      hand.attempt(castSecret, { ballotId, marks, code }),
  }
}
