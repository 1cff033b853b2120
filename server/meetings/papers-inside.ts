import { inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { thing } from '#db/schema/thing.ts'
import type { Act } from '#server/platform/act-types.ts'
import { type Paper, thingOfPaper } from './rules/papers.ts'

/** The compartments of papers, by id: those that the transaction's actor may see. */
const seen = async (tx: Transaction, papers: readonly Paper[]) => {
  const ids = [...new Set(papers.map(({ id }) => id))]
  if (ids.length === 0) return new Map<string, { kind: string; situationId: string | null }>()
  const rows = await tx
    .select({ id: thing.id, kind: thing.kind, situationId: thing.situationId })
    .from(thing)
    .where(inArray(thing.id, ids))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

/** Whether every paper is what it is said to be, in the act's situation: one that is hidden is as one that is missing. */
export const papersInside = async (act: Act, papers: readonly Paper[]): Promise<boolean> => {
  const found = await seen(act.tx, papers)
  return papers.every(({ kind, id }) => {
    const row = found.get(id)
    return row?.kind === thingOfPaper[kind] && row.situationId === act.situationId
  })
}

/** Those of some papers that the transaction's actor may not see. */
export const papersUnseen = async (tx: Transaction, papers: readonly Paper[]): Promise<Paper[]> => {
  if (papers.length === 0) return []
  const found = await seen(tx, papers)
  return papers.filter(({ id }) => !found.has(id))
}
