import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { hypothesis } from '#db/schema/hypothesis.ts'
import { held } from '#server/platform/versions.ts'
import type { CrimeWithElements } from './rules/crimes.ts'

/** The hypotheses of a situation that are not withdrawn, those about one actor and crime if told. */
export const presentHypotheses = (
  tx: Transaction,
  situationId: string,
  about?: { actorId: string; crime: CrimeWithElements },
  asOf?: number,
) =>
  tx
    .select()
    .from(hypothesis)
    .where(
      and(
        eq(hypothesis.situationId, situationId),
        held(hypothesis, asOf),
        isNull(hypothesis.withdrawnBecause),
        about && eq(hypothesis.actorId, about.actorId),
        about && eq(hypothesis.crime, about.crime),
      ),
    )
    .orderBy(hypothesis.isIntent, hypothesis.statement)
