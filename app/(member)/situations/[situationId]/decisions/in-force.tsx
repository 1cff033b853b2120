import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { AskDay } from '../../../decisions/_parts/ask-day.tsx'
import { DecisionStateWord } from '../../../decisions/_parts/decision-state.tsx'

type InForceProps = { readonly situationId: string; readonly on: string | undefined }

/** Which decisions of the situation were in force on a day, asked by a plain form. */
export const InForce = async ({ situationId, on }: InForceProps) => {
  const t = await getTranslations('log.inForce')
  const format = await getFormatter()
  const stood =
    on === undefined
      ? null
      : ((await (await caller()).decisions.inForceOn({ situationId, on })) ?? [])
  const day =
    on && format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })
  const list = (some: NonNullable<typeof stood>) => (
    <ul className="flex flex-col gap-1 pb-3">
      {some.map((one) => (
        <li key={one.decisionId} className="flex flex-wrap items-baseline gap-x-3">
          <Link href={`/decisions/${one.decisionId}`} className="link">
            {one.number} · {one.title}
          </Link>
          <DecisionStateWord state={one.state} />
        </li>
      ))}
    </ul>
  )
  const holding = stood?.filter(({ holds }) => holds) ?? []
  const others = stood?.filter(({ holds }) => !holds) ?? []

  return (
    <div id="in-force" className="pt-2">
      <AskDay place="in-force" label={t('label')} ask={t('show')} on={on} />
      {stood && day && (
        <>
          <h3 className="pb-1">{t('title', { day })}</h3>
          <p className="max-w-prose pb-3 text-soft text-sm">{t('since')}</p>
          {holding.length === 0 ? <p className="pb-3 text-soft">{t('none')}</p> : list(holding)}
          {others.length > 0 && (
            <>
              <h3 className="pb-1">{t('others')}</h3>
              {list(others)}
            </>
          )}
        </>
      )}
    </div>
  )
}
