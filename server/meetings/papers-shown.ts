import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { assessmentVersion } from '#db/schema/assessment-version.ts'
import { evidence } from '#db/schema/evidence.ts'
import { measure } from '#db/schema/measure.ts'
import { motion } from '#db/schema/motion.ts'
import { thing } from '#db/schema/thing.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import type { Paper, PaperKind } from './rules/papers.ts'

/** A paper as lists show it: its number in the situation, and what it is called. */
export type ShownPaper = Paper & { number: number; title: string }

type Found = { id: string; title: string; number: number | null }

/** Papers by `<kind> <id>`, those that the transaction's actor may see: a hidden one is missing, as one that never was. */
export const papersShown = async (
  tx: Transaction,
  papers: readonly Paper[],
  asOf: number | undefined,
): Promise<Map<string, ShownPaper>> => {
  const of = (kind: PaperKind) => papers.filter((one) => one.kind === kind).map(({ id }) => id)
  const found = {
    assessment: await versions(tx, of('assessment'), asOf),
    evidence: await pieces(tx, of('evidence'), asOf),
    measure: await measures(tx, of('measure'), asOf),
    motion: await motions(tx, of('motion'), asOf),
  }
  const shown = Object.entries(found).flatMap(([kind, rows]) =>
    rows.map(({ id, title, number }) => {
      const paper = { kind: kind as PaperKind, id, title, number: number ?? 0 }
      return [`${kind} ${id}`, paper] as const
    }),
  )

  return new Map(shown)
}

type Looked = (tx: Transaction, ids: string[], asOf: number | undefined) => Promise<Found[]>

// The register of things has a wall of its own: what is hidden has no row in it.
const versions: Looked = async (tx, ids, asOf) =>
  ids.length === 0
    ? []
    : tx
        .select({ id: thing.id, title: assessmentVersion.name, number: thing.number })
        .from(assessmentVersion)
        .innerJoin(thing, eq(thing.id, assessmentVersion.id))
        .where(and(inArray(assessmentVersion.id, ids), madeBy(assessmentVersion, asOf)))

const pieces: Looked = async (tx, ids, asOf) =>
  ids.length === 0
    ? []
    : tx
        .select({ id: thing.id, title: evidence.title, number: thing.number })
        .from(evidence)
        .innerJoin(thing, eq(thing.id, evidence.id))
        .where(and(inArray(evidence.id, ids), held(evidence, asOf)))

const measures: Looked = async (tx, ids, asOf) =>
  ids.length === 0
    ? []
    : tx
        .select({ id: thing.id, title: measure.title, number: thing.number })
        .from(measure)
        .innerJoin(thing, eq(thing.id, measure.id))
        .where(and(inArray(measure.id, ids), held(measure, asOf)))

const motions: Looked = async (tx, ids, asOf) =>
  ids.length === 0
    ? []
    : tx
        .select({ id: thing.id, title: motion.question, number: thing.number })
        .from(motion)
        .innerJoin(thing, eq(thing.id, motion.id))
        .where(and(inArray(motion.id, ids), held(motion, asOf)))
