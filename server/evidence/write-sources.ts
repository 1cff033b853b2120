import { and, eq, isNull } from 'drizzle-orm'
import { source } from '#db/schema/source.ts'
import type { Act } from '#server/platform/act-types.ts'
import { sourceFields } from './add-source.schema.ts'
import type { ReadyRow } from './csv-work.ts'
import type { CsvPlan } from './rules/csv-plan.ts'
import { sourceContent } from './source-content.ts'

/**
 * The sources that rows name, as part of an act that is allowed to: those of the register by their
 * names, the others entered into it. Returns how to find a row's source, and what was entered.
 */
export async function sourcesOfRows(
  act: Act,
  situationId: string,
  plan: CsvPlan,
  rows: readonly ReadyRow[],
) {
  const given = plan.source
  if (given.by === 'one') return { idOf: () => given.sourceId, added: [] }
  const known = await act.tx
    .select({ id: source.id, name: source.name })
    .from(source)
    .where(and(eq(source.situationId, situationId), isNull(source.endedBy)))
  const ids = new Map(known.map(({ id, name }) => [name.toLowerCase(), id]))
  const added = []
  for (const { fields } of rows) {
    const name = fields.sourceName ?? ''
    if (ids.has(name.toLowerCase())) continue
    const { id } = await act.newThing({ kind: 'source' })
    const told = sourceFields.parse({ name, kind: given.kind })
    await act.tx.insert(source).values({ id, situationId, ...told, madeBy: act.id })
    ids.set(name.toLowerCase(), id)
    added.push({ id, ...sourceContent(told) })
  }
  const idOf = ({ sourceName }: ReadyRow['fields']): string => {
    const id = ids.get(sourceName?.toLowerCase() ?? '')
    if (id === undefined) throw new Error('a row names a source that was not entered')
    return id
  }

  return { idOf, added }
}
