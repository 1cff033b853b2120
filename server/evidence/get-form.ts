import { and, asc, desc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { actor } from '#db/schema/actor.ts'
import { evidence } from '#db/schema/evidence.ts'
import { ministry } from '#db/schema/ministry.ts'
import { source } from '#db/schema/source.ts'
import { whyNotMark } from '#server/assessments/rules/may-mark.ts'
import { ceilingOf } from '#server/members/ceiling-of.ts'
import { situationOf } from '#server/platform/about.ts'
import type { Actor } from '#server/platform/actor.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { markings } from '#server/situations/rules/markings.ts'
import { readEvidenceMarkings } from './read-evidence-markings.ts'
import { sourceKinds } from './rules/kinds.ts'
import { whoMay } from './rules/who-may.ts'

const named = z.object({ id: z.uuid(), name: z.string() })

/** What a form about evidence offers to choose from: sources, providers, actors, other evidence. */
export const getForm = defineRead({
  name: 'evidence.form',
  input: z.object({ situationId: z.uuid() }),
  output: z.object({
    sources: z.array(named.extend({ kind: z.enum(sourceKinds) })),
    ministries: z.array(named),
    actors: z.array(named),
    /** The situation's marking, and those that the reader may give to what they attach. */
    markings: z.object({ around: z.enum(markings), allowed: z.array(z.enum(markings)) }),
    /** The newest 500. */
    evidence: z.array(z.object({ id: z.uuid(), number: z.number().int(), title: z.string() })),
    may: z.object({ contribute: z.boolean() }),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  perform: async ({ tx, actor: reader, asOf }, { situationId }) => ({
    sources: await tx
      .select({ id: source.id, name: source.name, kind: source.kind })
      .from(source)
      .where(and(eq(source.situationId, situationId), held(source, asOf)))
      .orderBy(asc(source.name)),
    ministries: await tx
      .select({ id: ministry.id, name: ministry.name })
      .from(ministry)
      .where(held(ministry, asOf))
      .orderBy(asc(ministry.name)),
    actors: await tx
      .select({ id: actor.id, name: actor.name })
      .from(actor)
      .where(and(eq(actor.situationId, situationId), held(actor, asOf)))
      .orderBy(asc(actor.name)),
    evidence: await tx
      .select({ id: evidence.id, number: evidence.number, title: evidence.title })
      .from(evidence)
      .where(and(eq(evidence.situationId, situationId), held(evidence, asOf)))
      .orderBy(desc(evidence.number))
      .limit(500),
    markings: await markingsFor(tx, reader, situationId),
    may: { contribute: mayNow({ actor: reader, asOf }, whoMay['evidence.attach']) },
  }),
})

async function markingsFor(tx: Transaction, reader: Actor, situationId: string) {
  const { around } = await readEvidenceMarkings(tx, situationId, [])
  const ceiling = await ceilingOf(tx, reader, situationId)
  const given = { roles: reader.situation, ceiling, from: around }

  return { around, allowed: markings.filter((to) => whyNotMark({ ...given, to }) === null) }
}
