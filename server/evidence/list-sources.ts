import { and, asc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { source } from '#db/schema/source.ts'
import { sourceDiscredit } from '#db/schema/source-discredit.ts'
import { sourceReliability } from '#db/schema/source-reliability.ts'
import { situationOf } from '#server/platform/about.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { frozenEvidence } from './list-frozen-evidence.ts'
import { circularSources, derivations } from './rules/derivations.ts'
import { reliabilities } from './rules/grade.ts'
import { consents, sourceKinds } from './rules/kinds.ts'
import { whoMay } from './rules/who-may.ts'

/** Every source of a situation, by name: how reliable, what it may be used for, whom it repeats. */
export const listSources = defineRead({
  name: 'source.list',
  input: z.object({ situationId: z.uuid() }),
  output: z.object({
    sources: z.array(
      z.object({
        sourceId: z.uuid(),
        name: z.string(),
        kind: z.enum(sourceKinds),
        note: z.string(),
        consent: z.enum(consents),
        originatorControl: z.boolean(),
        reliability: z.enum(reliabilities).nullable(),
        isProtected: z.boolean(),
        isDiscredited: z.boolean(),
        evidence: z.number().int(),
        repeats: z.array(z.object({ name: z.string(), evidence: z.number().int() })),
        /** Whether, through others, it relies on itself. */
        isCircular: z.boolean(),
      }),
    ),
    may: z.object({ add: z.boolean() }),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, actor, asOf }, { situationId }) {
    const rows = await tx
      .select({
        sourceId: source.id,
        name: source.name,
        kind: source.kind,
        note: source.note,
        consent: source.consent,
        originatorControl: source.originatorControl,
        reliability: sourceReliability.reliability,
        isProtected: sql<boolean>`is_protected_source(${source.id})`,
        isDiscredited: sql<boolean>`${sourceDiscredit.id} is not null`,
      })
      .from(source)
      .leftJoin(
        sourceReliability,
        and(eq(sourceReliability.id, source.id), held(sourceReliability, asOf)),
      )
      .leftJoin(
        sourceDiscredit,
        and(eq(sourceDiscredit.id, source.id), held(sourceDiscredit, asOf)),
      )
      .where(and(eq(source.situationId, situationId), held(source, asOf)))
      .orderBy(asc(source.name), asc(source.id))
    const evidence = await frozenEvidence(tx, situationId, asOf)
    const map = derivations(evidence)
    const circular = circularSources(map)
    return {
      sources: rows.map((row) => ({
        ...row,
        evidence: evidence.filter((piece) => piece.source.id === row.sourceId).length,
        repeats: map
          .filter(({ from }) => from === row.sourceId)
          .map(({ to, evidence: count }) => ({
            name: rows.find(({ sourceId }) => sourceId === to)?.name ?? '',
            evidence: count,
          })),
        isCircular: circular.includes(row.sourceId),
      })),
      may: { add: mayNow({ actor, asOf }, whoMay['source.add']) },
    }
  },
})
