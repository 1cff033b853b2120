import { and, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { manifestFailure } from '#db/schema/manifest-failure.ts'
import { motion } from '#db/schema/motion.ts'
import { motionsWhere } from '#server/ballots/motions-where.ts'
import { votedMotions } from '#server/ballots/voted-motions.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { nameEvidence } from '#server/risks/name-evidence.ts'
import { listFailuresOutput } from './list-failures.schema.ts'
import { failureState } from './rules/standing.ts'

/** Every determination of manifest failure in a situation, the latest first, with where it stands. */
export const listFailures = defineRead({
  name: 'failure.list',
  input: z.object({ situationId: z.uuid() }),
  output: listFailuresOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const rows = await tx
      .select()
      .from(manifestFailure)
      .where(and(eq(manifestFailure.situationId, situationId), held(manifestFailure, asOf)))
      .orderBy(desc(manifestFailure.determinedOn), desc(manifestFailure.id))
      .limit(200)
    const motions = await motionsWhere(tx, eq(motion.situationId, situationId), asOf)
    const standings = await votedMotions(
      tx,
      motions.map(({ motionId }) => motionId),
      asOf,
    )
    const ids = rows.flatMap(({ evidenceIds }) => evidenceIds)
    const evidence = await nameEvidence(tx, situationId, ids, asOf)
    const named = (motionId: string) => {
      const found = motions.find((one) => one.motionId === motionId)
      const { number = 0, question = '', ballotId = null } = found ?? {}
      return { motionId, number, question, ballotId }
    }

    return {
      failures: rows.map((row) => ({
        failureId: row.id,
        determinedOn: row.determinedOn,
        authorities: row.authorities,
        reasons: row.reasons,
        reply: row.reply,
        state: failureState(standings(row.motionId), row.liftedBy !== null),
        motion: named(row.motionId),
        evidence: evidence(row.evidenceIds),
        lifted:
          row.liftedBy === null || row.liftedBecause === null
            ? null
            : { ...named(row.liftedBy), because: row.liftedBecause },
      })),
      lifting: motions
        .filter(({ motionId }) => standings(motionId).isVoted)
        .filter(({ motionId }) => !rows.some((row) => row.motionId === motionId))
        .map(({ motionId, number, question }) => ({ motionId, number, question })),
    }
  },
})
