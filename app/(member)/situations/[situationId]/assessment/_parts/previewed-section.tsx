'use client'
import { useTranslations } from 'next-intl'
import type { SectionPreview } from './read-import.ts'

/** So many changes of a section are shown one by one. */
const mostShown = 12

/** What a returned file would change in one section: the words, told apart by more than their colour. */
export const PreviewedSection = ({ section }: { readonly section: SectionPreview }) => {
  const t = useTranslations('exchange.import')
  const { title, changes, isClosed, isKnown } = section
  const rest = changes.length - mostShown

  return (
    <section className="flex flex-col gap-2 border-line border-t pt-3">
      <h3 className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
        {title}
        <span className="font-normal text-sm text-soft">
          {t('count', { count: changes.length })}
        </span>
      </h3>
      {isClosed && <p className="text-soft">{t('closed')}</p>}
      {!isKnown && <p className="text-soft">{t('unknown')}</p>}
      <ul className="flex list-none flex-col gap-2 font-serif">
        {changes.slice(0, mostShown).map(({ before, deleted, inserted }) => (
          <li key={`${before} ${deleted} ${inserted}`} className="break-words">
            {before !== '' && <span className="text-soft">… {before}</span>}
            {deleted !== '' && (
              <del>
                <span className="sr-only">{t('removed')}: </span>
                {deleted}
              </del>
            )}
            {deleted !== '' && inserted !== '' && ' '}
            {inserted !== '' && (
              <ins>
                <span className="sr-only">{t('added')}: </span>
                {inserted}
              </ins>
            )}
          </li>
        ))}
      </ul>
      {rest > 0 && <p className="text-soft">{t('more', { count: rest })}</p>}
    </section>
  )
}
