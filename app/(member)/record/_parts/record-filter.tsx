import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonLook } from '../../../_ui/button-look.ts'
import type { RecordQuery } from './record-query.ts'

type Choice = { readonly value: string; readonly label: string }

type RecordFilterProps = {
  readonly query: RecordQuery
  readonly acts: readonly Choice[]
  readonly actors: readonly Choice[]
  readonly situations: readonly Choice[]
}

type FilterProps = {
  readonly name: 'act' | 'actor' | 'situation'
  readonly value: string | undefined
  readonly choices: readonly Choice[]
}

const Filter = ({ name, value, choices }: FilterProps) => {
  const t = useTranslations('record.filter')

  return (
    <label className="flex min-w-0 flex-col gap-1 max-sm:w-full">
      <span className="text-sm text-soft">{t(name)}</span>
      <select
        name={name}
        defaultValue={value ?? ''}
        className="h-9 max-w-full rounded-md border border-edge bg-sheet px-2 sm:max-w-64"
      >
        <option value="">{t('all')}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Narrows the record by act, actor and situation. A plain form: it works without JavaScript. */
export const RecordFilter = ({ query, acts, actors, situations }: RecordFilterProps) => {
  const t = useTranslations('record.filter')
  const narrowed = [query.act, query.actor, query.situation, query.thing].some(Boolean)

  return (
    <form
      action="/record"
      aria-label={t('label')}
      data-print="no"
      className="flex flex-wrap items-end gap-3 pb-5"
    >
      <Filter name="act" value={query.act} choices={acts} />
      <Filter name="actor" value={query.actor} choices={actors} />
      {situations.length > 0 && (
        <Filter name="situation" value={query.situation} choices={situations} />
      )}
      <button type="submit" className={buttonLook('quiet')}>
        {t('apply')}
      </button>
      {narrowed && (
        <Link href="/record" className="link py-2">
          {t('clear')}
        </Link>
      )}
      {query.thing && <p className="w-full text-soft">{t('thing')}</p>}
    </form>
  )
}
