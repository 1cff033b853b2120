import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Disclosure } from '../../../../../../_ui/disclosure.tsx'
import { Table } from '../../../../../../_ui/table.tsx'
import type { ShownTree } from './shown-origins.ts'
import { rowHeight, TreeLines } from './tree-lines.tsx'

type OriginTreeProps = { readonly tree: ShownTree; readonly base: string }

/** Everything that goes back to one origin, drawn below it, and the same as a table. */
export const OriginTree = ({ tree, base }: OriginTreeProps) => {
  const t = useTranslations('sources.origins')
  const { origin, branches, count, sources } = tree
  const root = branches[0]
  const title =
    origin === 'unknown'
      ? t('unknown')
      : t('origin', { number: root?.number ?? 0, title: root?.title ?? '' })
  const hidden = count - branches.length

  return (
    <section className="border-line border-t pt-4 pb-6">
      <h3 className="max-w-prose">{title}</h3>
      <p className="pb-2 text-soft text-sm">{t('goBack', { count, sources })}</p>
      <figure className="flex min-w-0 gap-2">
        <TreeLines
          branches={branches}
          label={t('picture', { count, sources, title })}
          isAttested={origin !== 'unknown'}
        />
        <ol className="min-w-0 grow">
          {branches.map(({ evidenceId, number, title: reported, sourceName, way }) => (
            <li
              key={evidenceId}
              style={{ height: rowHeight }}
              className="flex min-w-0 flex-col justify-center leading-5"
            >
              <span className="truncate">
                <span className="text-faint">{t('number', { number })}</span>{' '}
                <Link href={`${base}/evidence/${evidenceId}`} className="link">
                  {reported}
                </Link>
              </span>
              <span className="truncate text-soft text-sm">
                {sourceName}
                {way === 'regrouped' && ` · ${t('ways.regrouped')}`}
              </span>
            </li>
          ))}
        </ol>
      </figure>
      {hidden > 0 && (
        <p className="pt-1">
          <Link href={`${base}/sources/origins?origin=${origin}`} className="link">
            {t('more', { count: hidden })}
          </Link>
        </p>
      )}
      <Disclosure summary={t('asTable')}>
        <Table
          caption={title}
          captionHidden
          columns={[
            { key: 'number', label: t('columns.number'), heads: true },
            { key: 'reported', label: t('columns.reported') },
            { key: 'source', label: t('columns.source') },
            { key: 'steps', label: t('columns.steps'), align: 'end' },
            { key: 'way', label: t('columns.way') },
          ]}
          rows={branches.map((branch) => ({
            key: branch.evidenceId,
            cells: {
              number: branch.number,
              reported: branch.title,
              source: branch.sourceName,
              steps: branch.depth,
              way: t(
                `ways.${branch.way === 'root' && origin === 'unknown' ? 'unknown' : branch.way}`,
              ),
            },
          }))}
        />
      </Disclosure>
    </section>
  )
}
