import { and, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { counterpart } from '#db/schema/counterpart.ts'
import { counterpartExchange } from '#db/schema/counterpart-exchange.ts'
import { evidence } from '#db/schema/evidence.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { member } from '#db/schema/member.ts'
import { thing } from '#db/schema/thing.ts'
import { situationOf } from '#server/platform/about.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { exchangeKinds } from './rules/exchange.ts'

const release = alias(thing, 'release')
const measure = alias(thing, 'measure')
const replied = alias(thing, 'replied')

/** What passed between this body and its counterparts in a situation, newest first. */
export const listExchanges = defineRead({
  name: 'counterpart.exchanges',
  input: z.object({ situationId: z.uuid() }),
  output: z.array(
    z.object({
      exchangeId: z.uuid(),
      number: z.int(),
      kind: z.enum(exchangeKinds),
      counterpart: z.string(),
      text: z.string(),
      occurredOn: z.string(),
      loggedAt: z.date(),
      by: z.string().nullable(),
      releaseNumber: z.int().nullable(),
      repliesTo: z.int().nullable(),
      measure: z.object({ measureId: z.uuid(), number: z.int() }).nullable(),
      /** What verifying their dossier came to; `evidence` is null where the reader may not see it. */
      dossier: z
        .object({
          evidence: z.object({ evidenceId: z.uuid(), number: z.int() }).nullable(),
          isSound: z.boolean(),
          faults: z.array(z.string()),
          entries: z.int(),
        })
        .nullable(),
    }),
  ),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId }) {
    const rows = await tx
      .select({
        row: counterpartExchange,
        number: thing.number,
        name: counterpart.name,
        by: member.name,
        ...{ release: release.number, measure: measure.number, replied: replied.number },
        ...{ evidenceId: evidence.id, evidence: evidence.number },
      })
      .from(counterpartExchange)
      .innerJoin(thing, eq(thing.id, counterpartExchange.id))
      .innerJoin(
        counterpart,
        and(eq(counterpart.id, counterpartExchange.counterpartId), held(counterpart, asOf)),
      )
      .leftJoin(member, and(eq(member.id, counterpartExchange.loggedBy), held(member)))
      .leftJoin(release, eq(release.id, counterpartExchange.releaseId))
      .leftJoin(measure, eq(measure.id, counterpartExchange.measureId))
      .leftJoin(replied, eq(replied.id, counterpartExchange.replyTo))
      .leftJoin(
        evidenceFile,
        and(eq(evidenceFile.id, counterpartExchange.fileId), held(evidenceFile, asOf)),
      )
      .leftJoin(evidence, and(eq(evidence.id, evidenceFile.evidenceId), held(evidence, asOf)))
      .where(
        and(eq(counterpartExchange.situationId, situationId), madeBy(counterpartExchange, asOf)),
      )
      .orderBy(desc(thing.number))

    return rows.map(({ row, number, name, by, ...about }) => ({
      ...{ exchangeId: row.id, number: number ?? 0, kind: row.kind, counterpart: name, by },
      ...{ text: row.text, occurredOn: row.occurredOn, loggedAt: row.loggedAt },
      ...{ releaseNumber: about.release, repliesTo: about.replied },
      measure:
        row.measureId === null ? null : { measureId: row.measureId, number: about.measure ?? 0 },
      dossier: row.outcome && {
        evidence:
          about.evidenceId === null
            ? null
            : { evidenceId: about.evidenceId, number: about.evidence ?? 0 },
        ...{
          isSound: row.outcome.isSound,
          faults: row.outcome.faults,
          entries: row.outcome.entries,
        },
      },
    }))
  },
})
