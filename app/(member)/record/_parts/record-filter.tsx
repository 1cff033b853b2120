import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { buttonLook } from '../../../_ui/button-look.ts'
import { type Choice, Day, Filter } from './narrow.tsx'
import type { RecordQuery } from './record-query.ts'

type RecordFilterProps = {
  readonly query: RecordQuery
  readonly acts: readonly Choice[]
  readonly actors: readonly Choice[]
  readonly situations: readonly Choice[]
}

/** Narrows the record by act, actor, situation and time. A plain form: it works without JavaScript. */
export const RecordFilter = ({ query, acts, actors, situations }: RecordFilterProps) => {
  const t = useTranslations('record.filter')
  const { act, actor, situation, thing, from, until } = query
  const narrowed = [act, actor, situation, thing, from, until].some(Boolean)

  return (
    <form
      action="/record"
      aria-label={t('label')}
      data-print="no"
      className="flex flex-wrap items-end gap-3 pb-5"
    >
      <Filter name="act" value={act} choices={acts} />
      <Filter name="actor" value={actor} choices={actors} />
      {situations.length > 0 && <Filter name="situation" value={situation} choices={situations} />}
      <Day name="from" value={from} />
      <Day name="until" value={until} />
      {thing && <input type="hidden" name="thing" value={thing} />}
      <button type="submit" className={buttonLook('quiet')}>
        {t('apply')}
      </button>
      {narrowed && (
        <Link href="/record" className="link py-2">
          {t('clear')}
        </Link>
      )}
      {thing && <p className="w-full text-soft">{t('thing')}</p>}
    </form>
  )
}
