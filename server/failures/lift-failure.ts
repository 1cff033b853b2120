import { inArray } from 'drizzle-orm'
import { manifestFailure } from '#db/schema/manifest-failure.ts'
import { thing } from '#db/schema/thing.ts'
import { defineAct } from '#server/acts.ts'
import { lockMotion } from '#server/ballots/motion-state.ts'
import { votedMotions } from '#server/ballots/voted-motions.ts'
import { announceBasis } from '#server/evidence/announce-basis.ts'
import { situationOf } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { carriesFailure } from './carries-failure.ts'
import { liftFailureInput, liftFailureOutput } from './lift-failure.schema.ts'
import { presentFailure } from './present-failure.ts'

/**
 * Says that a determination no longer stands, by an adopted motion of its own, put after the one that determined it: what a vote determined only a vote lifts. Gates no
 * longer read it, and owners of decisions that rested on it get word.
 */
export const liftFailure = defineAct({
  name: 'failure.lift',
  input: liftFailureInput,
  output: liftFailureOutput,
  about: (tx, { failureId }) => situationOf(tx, 'failure', failureId),
  async perform(act, { failureId, motionId, reasons }) {
    const present = await presentFailure(act.tx, failureId)
    if (!present) return act.refuse('common.not_found')
    const motion = await lockMotion(act.tx, motionId)
    if (!motion || motion.situationId !== act.situationId || motionId === present.motionId) {
      return act.refuse('failures.motion_unknown')
    }
    if (await carriesFailure(act.tx, motionId)) return act.refuse('failures.lifting_determines')
    const numbers = await act.tx
      .select({ id: thing.id, number: thing.number })
      .from(thing)
      .where(inArray(thing.id, [motionId, present.motionId]))
    const numberOf = (id: string) => numbers.find((one) => one.id === id)?.number ?? 0
    if (numberOf(motionId) < numberOf(present.motionId)) {
      return act.refuse('failures.lifting_earlier')
    }
    const standings = await votedMotions(act.tx, [present.motionId, motionId])
    if (!standings(motionId).isVoted) return act.refuse('failures.lifting_not_voted')
    if (!standings(present.motionId).isVoted || present.liftedBy !== null) {
      return act.refuse('failures.not_standing')
    }
    if (!(await endVersion(act, manifestFailure, failureId))) {
      return act.refuse('failures.reworded_meanwhile')
    }
    await act.tx.insert(manifestFailure).values({
      ...present,
      ...{ liftedBy: motionId, liftedBecause: reasons, madeBy: act.id, endedBy: null },
    })
    await announceBasis(act)

    return act.done({
      thing: { kind: 'failure', id: failureId },
      content: { motion: motionId, reasons },
      output: { failureId },
    })
  },
})
