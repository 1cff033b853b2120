import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { searchKinds } from '#server/search/rules/kinds.ts'
import { buttonLook } from '../../../_ui/button-look.ts'
import { mostLetters, type SearchQuery } from './search-query.ts'

type SearchFormProps = {
  readonly query: SearchQuery
  readonly situations: readonly { readonly situationId: string; readonly name: string }[]
  /** The id of what says that the search could not be made. */
  readonly faultId: string | undefined
}

type FieldProps = { readonly id: string; readonly label: string; readonly children: ReactNode }

const fieldLook =
  'min-h-9 w-full min-w-0 rounded-md border border-edge bg-sheet px-2 py-1 text-base text-ink hover:border-ink pointer-coarse:min-h-11'

const Field = ({ id, label, children }: FieldProps) => (
  <div className="flex min-w-0 flex-col gap-1">
    <label htmlFor={id} className="text-faint text-sm">
      {label}
    </label>
    {children}
  </div>
)

/** What is searched for, and where: a plain form that puts it into the address, script or none. */
export const SearchForm = ({ query, situations, faultId }: SearchFormProps) => {
  const t = useTranslations('search')
  const { text, kind, situationId, firstDay, lastDay } = query
  const described = ['search-help', faultId].filter(Boolean).join(' ')

  return (
    <search data-print="no">
      <form
        action="/search"
        aria-label={t('form.label')}
        className="flex flex-col gap-3 border-line border-y py-4"
      >
        <div className="flex items-end gap-3">
          <div className="min-w-0 flex-1">
            <Field id="search-text" label={t('form.text')}>
              <input
                type="search"
                id="search-text"
                name="text"
                defaultValue={text}
                maxLength={mostLetters}
                aria-describedby={described}
                aria-invalid={faultId === undefined ? undefined : true}
                className={fieldLook}
              />
            </Field>
          </div>
          <button type="submit" className={buttonLook('primary')}>
            {t('form.submit')}
          </button>
        </div>
        <p id="search-help" className="max-w-prose text-faint text-sm">
          {t('form.help')}
        </p>
        {/* New fields when the address changes: native ones keep what they first showed. */}
        <div
          key={JSON.stringify(query)}
          className="grid grid-cols-2 items-end gap-3 md:grid-cols-4"
        >
          <Field id="search-kind" label={t('form.kind')}>
            <select id="search-kind" name="kind" defaultValue={kind ?? ''} className={fieldLook}>
              <option value="">{t('form.any')}</option>
              {searchKinds.map((value) => (
                <option key={value} value={value}>
                  {t(`kinds.${value}`)}
                </option>
              ))}
            </select>
          </Field>
          <Field id="search-situation" label={t('form.situation')}>
            <select
              id="search-situation"
              name="situationId"
              defaultValue={situationId ?? ''}
              className={fieldLook}
            >
              <option value="">{t('form.any')}</option>
              {situations.map((one) => (
                <option key={one.situationId} value={one.situationId}>
                  {one.name}
                </option>
              ))}
            </select>
          </Field>
          <Field id="search-first-day" label={t('form.firstDay')}>
            <input
              type="date"
              id="search-first-day"
              name="firstDay"
              defaultValue={firstDay}
              max="9999-12-31"
              className={fieldLook}
            />
          </Field>
          <Field id="search-last-day" label={t('form.lastDay')}>
            <input
              type="date"
              id="search-last-day"
              name="lastDay"
              defaultValue={lastDay}
              max="9999-12-31"
              className={fieldLook}
            />
          </Field>
        </div>
        {[text, kind, situationId, firstDay, lastDay].some(Boolean) && (
          <Link href="/search" className="link self-start text-sm">
            {t('form.clear')}
          </Link>
        )}
      </form>
    </search>
  )
}
