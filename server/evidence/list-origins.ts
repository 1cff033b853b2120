import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { source } from '#db/schema/source.ts'
import { situationOf } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { circularSources, derivations } from './rules/derivations.ts'
import { unknownOrigin } from './rules/origin-group.ts'
import { originTrees } from './rules/origin-trees.ts'

/** So many origins on a page, and so many pieces of each; of one that is asked for, more. */
const most = { origins: 12, pieces: 12, ofOne: 500 }

/** So many sources are drawn that repeat each other; all of them stand in the table. */
const mostDerivations = 200

const origin = z.object({
  /** The id of the evidence at the root, or 'unknown'. */
  origin: z.string(),
  sources: z.int(),
  count: z.int(),
  /** The first of them; all of an origin that is asked for, up to 500. */
  branches: z.array(
    z.object({
      evidenceId: z.uuid(),
      number: z.int(),
      title: z.string(),
      sourceId: z.uuid(),
      sourceName: z.string(),
      depth: z.int(),
      passing: z.array(z.boolean()),
      way: z.enum(['root', 'derived', 'regrouped']),
    }),
  ),
})

/** Who derives from whom: the origins to which more than one piece goes back, and the sources that repeat others. */
export const listOrigins = defineRead({
  name: 'source.origins',
  input: z.object({
    situationId: z.uuid(),
    /** One origin alone, drawn to its end. */
    origin: z.union([z.uuid(), z.literal(unknownOrigin)]).optional(),
    /** How many origins were seen already. */
    after: z.int().min(0).default(0),
  }),
  output: z.object({
    evidence: z.int(),
    /** How many origins there are, the unknown as one. */
    origins: z.int(),
    /** Pieces that share their origin with no other. */
    alone: z.int(),
    trees: z.array(origin),
    /** Where the next begin, or null at the end. */
    next: z.int().nullable(),
    repeats: z.array(
      z.object({
        from: z.object({ sourceId: z.uuid(), name: z.string(), isCircular: z.boolean() }),
        to: z.object({ sourceId: z.uuid(), name: z.string(), isCircular: z.boolean() }),
        evidence: z.int(),
      }),
    ),
  }),
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform({ tx, asOf }, { situationId, origin: asked, after }) {
    const pieces = await tx
      .select({
        id: evidence.id,
        number: evidence.number,
        title: evidence.title,
        sourceId: evidence.sourceId,
        sourceName: source.name,
        derivedFrom: evidence.derivedFrom,
        firstHand: evidence.firstHand,
        regroupedTo: evidence.regroupedTo,
      })
      .from(evidence)
      .innerJoin(source, and(eq(source.id, evidence.sourceId), held(source, asOf)))
      .where(and(eq(evidence.situationId, situationId), held(evidence, asOf)))
      .orderBy(asc(evidence.number))
    const trees = originTrees(pieces)
    const shared = trees.filter(({ branches }) => branches.length > 1)
    const wanted =
      asked === undefined
        ? shared.slice(after, after + most.origins)
        : trees.filter((tree) => tree.origin === asked)
    const deep = asked === undefined ? most.pieces : most.ofOne
    const next = after + most.origins

    return {
      evidence: pieces.length,
      origins: trees.length,
      alone: trees.length - shared.length,
      trees: wanted.map(({ origin: id, sources, branches }) => ({
        ...{ origin: id, sources, count: branches.length },
        branches: branches.slice(0, deep).map(({ piece, depth, passing, way }) => ({
          ...{ evidenceId: piece.id, number: piece.number, title: piece.title },
          ...{ sourceId: piece.sourceId, sourceName: piece.sourceName },
          ...{ depth, passing: [...passing], way },
        })),
      })),
      next: asked === undefined && next < shared.length ? next : null,
      repeats: repeatsAmong(pieces),
    }
  },
})

type Piece = { id: string; sourceId: string; sourceName: string; derivedFrom: string | null }

function repeatsAmong(pieces: readonly Piece[]) {
  const map = derivations(pieces.map((piece) => ({ ...piece, source: { id: piece.sourceId } })))
  const circular = circularSources(map)
  const names = new Map(pieces.map(({ sourceId, sourceName }) => [sourceId, sourceName]))
  const named = (sourceId: string) => ({
    ...{ sourceId, name: names.get(sourceId) ?? '' },
    isCircular: circular.includes(sourceId),
  })
  return map
    .slice(0, mostDerivations)
    .map(({ from, to, evidence: count }) => ({ from: named(from), to: named(to), evidence: count }))
}
