import { and, eq, ne, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { evidence } from '#db/schema/evidence.ts'
import { situationOf } from '#server/platform/about.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead, type Read } from '#server/reads.ts'
import { listSharedFiles } from './list-shared-files.ts'
import { alikeIndex, bandsOfEvidence, likenesses } from './rules/alike.ts'
import { originGroups, unknownOrigin } from './rules/origin-group.ts'
import { whoMay } from './rules/who-may.ts'

/** How evidence can look like other evidence: in its words, or in a file. */
const ways = [...likenesses, 'file', 'image'] as const

/** So many are offered; a person looks at each. */
const mostOffered = 10

/**
 * Evidence that looks like a piece of evidence: in its words or reference, or in a file that is the same
 * or an image that looks the same. An offer to look, and perhaps to group; it moves nothing.
 */
export const getAlike = defineRead({
  name: 'evidence.alike',
  input: z.object({ evidenceId: z.uuid() }),
  output: z.object({
    alike: z.array(
      z.object({
        evidenceId: z.uuid(),
        number: z.number().int(),
        title: z.string(),
        ways: z.array(z.enum(ways)),
        /** Whether both are of one known origin already, or one was grouped with the other. */
        grouped: z.boolean(),
      }),
    ),
    may: z.object({ regroup: z.boolean() }),
  }),
  about: (tx, { evidenceId }) => situationOf(tx, 'evidence', evidenceId),
  async perform(read, { evidenceId }) {
    const [own] = await read.tx
      .select()
      .from(evidence)
      .where(and(eq(evidence.id, evidenceId), held(evidence, read.asOf)))
    if (!own) return null
    const inWords = await alikeInWords(read, own)
    const inFiles = await listSharedFiles(read, own)
    const found = new Map<string, (typeof ways)[number][]>()
    for (const { id, way } of [...inWords, ...inFiles]) {
      const met = found.get(id) ?? []
      if (!met.includes(way)) found.set(id, [...met, way])
    }
    const placed = await listPlacedThen(read, own.situationId)
    const groups = originGroups(placed)
    const byId = new Map(placed.map((piece) => [piece.id, piece]))
    const isGrouped = (id: string): boolean => {
      const group = groups.get(id)
      if (group === groups.get(evidenceId) && group !== unknownOrigin) return true
      const links = (one: string, other: string) =>
        byId.get(one)?.regroupedTo === other || byId.get(one)?.derivedFrom === other
      return links(evidenceId, id) || links(id, evidenceId)
    }

    return {
      alike: [...found].slice(0, mostOffered).flatMap(([id, met]) => {
        const piece = byId.get(id)
        if (!piece) return []
        const { number, title } = piece
        return [{ evidenceId: id, number, title, ways: met, grouped: isGrouped(id) }]
      }),
      may: { regroup: mayNow(read, whoMay['evidence.regroup']) },
    }
  },
})

/** Those that share a band of words or the reference are read whole and compared; nobody else is. */
async function alikeInWords(read: Read, own: typeof evidence.$inferSelect) {
  const bands = own.wordBands ?? bandsOfEvidence(own)
  const shared: (SQL | undefined)[] = [
    sql`${evidence.wordBands} is null`,
    bands.length > 0
      ? sql`${evidence.wordBands} && array[${sql.join(
          bands.map((band) => sql`${band}::integer`),
          sql`, `,
        )}]`
      : undefined,
    own.citation === null ? undefined : eq(evidence.citation, own.citation),
  ]
  const others = await read.tx
    .select()
    .from(evidence)
    .where(
      and(
        eq(evidence.situationId, own.situationId),
        ne(evidence.id, own.id),
        held(evidence, read.asOf),
        or(...shared),
      ),
    )
    .orderBy(evidence.number)
  const index = alikeIndex<string>()
  for (const other of others) index.add(other.id, other)
  return index.find(own).map(({ key, likeness }) => ({ id: key, way: likeness }))
}

const listPlacedThen = ({ tx, asOf }: Read, situationId: string) =>
  tx
    .select({
      id: evidence.id,
      number: evidence.number,
      title: evidence.title,
      derivedFrom: evidence.derivedFrom,
      firstHand: evidence.firstHand,
      regroupedTo: evidence.regroupedTo,
    })
    .from(evidence)
    .where(and(eq(evidence.situationId, situationId), held(evidence, asOf)))
