import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { evidence } from '#db/schema/evidence.ts'
import { source } from '#db/schema/source.ts'
import { sourceRelease } from '#db/schema/source-release.ts'
import { provenanceOf } from './provenance-of.ts'
import { provenanceChain } from './rules/provenance.ts'
import { type Audience, type Terms, type Withholding, withheldFrom } from './rules/release.ts'

/** What may not go to an audience, by id, each with what keeps it. */
export type Withheld = {
  readonly evidence: ReadonlyMap<string, Withholding>
  readonly sources: ReadonlySet<string>
}

/**
 * The evidence and the sources that may not go to an audience now, whatever may have been agreed before: of one
 * situation, or of all that the reader sees. Evidence answers to every source in its provenance and to whoever handed
 * it over.
 */
export async function withheldEvidence(
  tx: Transaction,
  audience: Audience,
  situationId?: string,
): Promise<Withheld> {
  if (audience === 'own_use') return { evidence: new Map(), sources: new Set() }
  const here = situationId === undefined ? undefined : eq(source.situationId, situationId)
  const terms = await termsOf(tx, here)
  const rows = await tx
    .select({
      id: evidence.id,
      sourceId: evidence.sourceId,
      providerId: evidence.providerId,
      derivedFrom: evidence.derivedFrom,
    })
    .from(evidence)
    .where(
      and(
        isNull(evidence.endedBy),
        situationId === undefined ? undefined : eq(evidence.situationId, situationId),
      ),
    )
  const byId = new Map(rows.map((piece) => [piece.id, piece]))
  const held = rows.flatMap(({ id }): [string, Withholding][] => {
    const chain = provenanceChain(byId, id)
    const behind = chain.flatMap(sourcesBehind).flatMap((one) => terms.get(one) ?? [])
    const why = withheldFrom(audience, leadsAbove(byId, chain) ? [...behind, unseen] : behind)
    return why === null ? [] : [[id, why]]
  })
  const sources = [...terms].flatMap(([id, own]) =>
    withheldFrom(audience, [own]) === null ? [] : [id],
  )
  return { evidence: new Map(held), sources: new Set(sources) }
}

/** The strictest terms: what whoever passes evidence on cannot see, they cannot know to be agreed. */
const unseen: Terms = { consent: 'own_use', originatorControl: false, released: [] }

/** Whether provenance goes on to evidence above the ceiling of whoever asks. */
const leadsAbove = (
  byId: ReadonlyMap<string, unknown>,
  chain: readonly { derivedFrom: string | null }[],
): boolean => {
  const from = chain.at(-1)?.derivedFrom ?? null
  return from !== null && !byId.has(from)
}

/** What keeps one piece of evidence from an audience now; null where nothing does. */
export async function withheldPiece(
  tx: Transaction,
  audience: Audience,
  evidenceId: string,
): Promise<Withholding | null> {
  if (audience === 'own_use') return null
  const chain = await provenanceOf(tx, evidenceId)
  const terms = await termsOf(tx, inArray(source.id, chain.flatMap(sourcesBehind)))
  const byId = new Map(chain.map((piece) => [piece.id, piece]))
  const known = [...terms.values()]
  return withheldFrom(audience, leadsAbove(byId, chain) ? [...known, unseen] : known)
}

/** Who answers for a piece of evidence: who says so, and who handed it over where that is a source too. */
const sourcesBehind = ({
  sourceId,
  providerId,
}: {
  sourceId: string
  providerId: string | null
}): string[] => [sourceId, ...(providerId === null ? [] : [providerId])]

async function termsOf(tx: Transaction, which: SQL | undefined): Promise<Map<string, Terms>> {
  const rows = await tx
    .select({
      id: source.id,
      consent: source.consent,
      originatorControl: source.originatorControl,
      released: sql<Terms['released']>`coalesce(array_agg(${sourceRelease.audience})
        filter (where ${sourceRelease.answer} = 'agreed'), '{}')`,
    })
    .from(source)
    .leftJoin(
      sourceRelease,
      and(eq(sourceRelease.sourceId, source.id), isNull(sourceRelease.endedBy)),
    )
    .where(and(isNull(source.endedBy), which))
    .groupBy(source.id, source.consent, source.originatorControl)
  return new Map(rows.map(({ id, ...terms }) => [id, terms]))
}
