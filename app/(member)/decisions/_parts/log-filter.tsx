import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { decisionStates } from '#server/decisions/rules/course.ts'
import { natures } from '#server/decisions/rules/decision-words.ts'
import { caller } from '#server/platform/caller.ts'
import { buttonLook } from '../../../_ui/button-look.ts'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { PlainDay } from '../../../_ui/plain-day.tsx'
import { addressOf, filterOf, type LogQuery } from './log-query.ts'
import { PillarFilter } from './pillar-filter.tsx'

type Choice = { readonly value: string; readonly label: string }
type LogFilterProps = {
  readonly base: string
  readonly query: LogQuery
  /** Left out where the page itself is about one nature. */
  readonly withNature?: boolean
}

const box = 'h-9 max-w-full rounded-md border border-edge bg-sheet px-2 pointer-coarse:h-11'
const column = 'flex min-w-0 flex-col gap-1 max-sm:w-full'

/** Narrows the log. A plain form: it works without JavaScript and its address can be sent. */
export const LogFilter = async ({ base, query, withNature = true }: LogFilterProps) => {
  const api = await caller()
  const [ministries, situations] = await Promise.all([
    api.members.ministries({}),
    api.situations.list({}),
  ])
  const t = await getTranslations('log.filter')
  const states = await getTranslations('course.states')
  const kinds = await getTranslations('course.nature')
  const { text: _text, pillar: _pillar, ...further } = filterOf(query)
  const isNarrowed = Object.keys(filterOf(query)).length > 0
  const isNarrowedFurther = Object.keys(further).length > 0
  const select = (name: 'state' | 'nature' | 'lead' | 'situation', choices: Choice[]) => (
    <label key={name} className={column}>
      <span className="text-sm text-soft">{t(name)}</span>
      <select name={name} defaultValue={query[name] ?? ''} className={`${box} sm:max-w-52`}>
        <option value="">{t('all')}</option>
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </label>
  )
  const day = (name: 'from' | 'until') => (
    <PlainDay label={t(name)} name={name} value={query[name]} className={column} />
  )

  return (
    <>
      <PillarFilter base={base} query={query} />
      <form action={base} aria-label={t('label')} data-print="no" className="pb-5">
        {query.pillar && <input type="hidden" name="pillar" value={query.pillar} />}
        <div className="flex flex-wrap items-end gap-3">
          <label className={column}>
            <span className="text-sm text-soft">{t('text')}</span>
            <input
              type="search"
              name="text"
              defaultValue={query.text ?? ''}
              maxLength={200}
              className={box}
            />
          </label>
          <button type="submit" className={buttonLook('quiet')}>
            {t('apply')}
          </button>
          {isNarrowed && (
            <Link href={addressOf(base, {})} className="link py-2">
              {t('clear')}
            </Link>
          )}
        </div>
        <Disclosure summary={t('more')} defaultOpen={isNarrowedFurther}>
          <div className="flex flex-wrap items-end gap-3">
            {select(
              'state',
              decisionStates.map((value) => ({ value, label: states(value) })),
            )}
            {withNature &&
              select(
                'nature',
                natures.map((value) => ({ value, label: kinds(value) })),
              )}
            {select(
              'lead',
              (ministries ?? []).map(({ ministryId, name }) => ({
                value: ministryId,
                label: name,
              })),
            )}
            {select(
              'situation',
              (situations?.situations ?? []).map(({ situationId, name }) => ({
                value: situationId,
                label: name,
              })),
            )}
            {day('from')}
            {day('until')}
          </div>
        </Disclosure>
      </form>
    </>
  )
}
