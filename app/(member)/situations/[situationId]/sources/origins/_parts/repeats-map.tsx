import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Disclosure } from '../../../../../../_ui/disclosure.tsx'
import { Table } from '../../../../../../_ui/table.tsx'
import { RepeatsArcs } from './repeats-arcs.tsx'
import type { ShownOrigins } from './shown-origins.ts'
import { rowHeight } from './tree-lines.tsx'

/** So many sources are drawn; the table has the rest. */
const mostDrawn = 24

type RepeatsMapProps = { readonly repeats: ShownOrigins['repeats']; readonly base: string }

/** Which sources repeat which: an arrow from who repeats to who is repeated, and the same as a table. */
export const RepeatsMap = ({ repeats, base }: RepeatsMapProps) => {
  const t = useTranslations('sources.origins')
  const sources = sourcesIn(repeats)
  const drawn = sources.slice(0, mostDrawn)
  const places = new Map(drawn.map(({ sourceId }, place) => [sourceId, place]))
  const arcs = repeats.flatMap(({ from, to, evidence }) => {
    const [start, end] = [places.get(from.sourceId), places.get(to.sourceId)]
    return start === undefined || end === undefined ? [] : [{ start, end, evidence }]
  })

  return (
    <>
      <figure className="flex min-w-0 gap-2">
        <RepeatsArcs
          rows={drawn.length}
          arcs={arcs}
          label={t('mapPicture', {
            said: repeats
              .slice(0, mostDrawn)
              .map(({ from, to, evidence }) =>
                t('repeats', { from: from.name, to: to.name, count: evidence }),
              )
              .join('; '),
          })}
        />
        <ol className="min-w-0 grow">
          {drawn.map(({ sourceId, name, isCircular }) => (
            <li
              key={sourceId}
              style={{ height: rowHeight }}
              className="flex min-w-0 flex-col justify-center leading-5"
            >
              <Link href={`${base}/sources/${sourceId}`} className="link truncate">
                {name}
              </Link>
              {isCircular && <span className="truncate text-soft text-sm">{t('circular')}</span>}
            </li>
          ))}
        </ol>
      </figure>
      {sources.length > drawn.length && (
        <p className="text-soft text-sm">
          {t('notDrawn', { count: sources.length - drawn.length })}
        </p>
      )}
      <Disclosure summary={t('asTable')}>
        <Table
          caption={t('map')}
          captionHidden
          columns={[
            { key: 'from', label: t('columns.from'), heads: true },
            { key: 'to', label: t('columns.to') },
            { key: 'count', label: t('columns.count'), align: 'end' },
          ]}
          rows={repeats.map(({ from, to, evidence }) => ({
            key: `${from.sourceId} ${to.sourceId}`,
            cells: { from: from.name, to: to.name, count: evidence },
          }))}
        />
      </Disclosure>
    </>
  )
}

type Source = ShownOrigins['repeats'][number]['to']

/** Sources in the order of the picture: those that are repeated most first, each followed by who repeats it. */
const sourcesIn = (repeats: ShownOrigins['repeats']): Source[] => {
  const repeated = new Map<string, number>()
  for (const { to, evidence } of repeats) {
    repeated.set(to.sourceId, (repeated.get(to.sourceId) ?? 0) + evidence)
  }
  const order = repeats.toSorted(
    (one, other) =>
      (repeated.get(other.to.sourceId) ?? 0) - (repeated.get(one.to.sourceId) ?? 0) ||
      (one.to.sourceId < other.to.sourceId ? -1 : 1),
  )
  const found = new Map<string, Source>()
  for (const { from, to } of order) {
    if (!found.has(to.sourceId)) found.set(to.sourceId, to)
    if (!found.has(from.sourceId)) found.set(from.sourceId, from)
  }
  return [...found.values()]
}
