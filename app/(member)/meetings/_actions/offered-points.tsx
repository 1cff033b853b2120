import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { Section } from '../../../_ui/section.tsx'
import { PutOnAgenda } from './put-on-agenda.tsx'

type OfferedPointsProps = { readonly meetingId: string; readonly mayPut: boolean }

/** What earlier meetings left for the agenda of this one: minutes to approve, actions overdue. Nothing where there is none. */
export const OfferedPoints = async ({ meetingId, mayPut }: OfferedPointsProps) => {
  const offered = await (await caller()).minutes.offered({ meetingId })
  if (!offered || (offered.approvals.length === 0 && offered.actions.length === 0)) return null
  const t = await getTranslations('minutes.offered')

  return (
    <Section title={t('title')} lead={t('lead')}>
      <ul className="flex flex-col">
        {offered.approvals.map(({ meetingId: minutesOf, number, title }) => (
          <li
            key={minutesOf}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b py-2"
          >
            <span className="max-w-prose">{t('approval', { number, title })}</span>
            {mayPut && <PutOnAgenda {...{ meetingId }} point={{ kind: 'approval', minutesOf }} />}
          </li>
        ))}
        {offered.actions.length > 0 && (
          <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-line border-b py-2">
            <span className="max-w-prose">
              {t('arising', { count: offered.actions.length })}
              <ul className="list-disc ps-5 text-sm text-soft">
                {offered.actions.map(({ actionId, what, ministry }) => (
                  <li key={actionId}>
                    {what} ({ministry})
                  </li>
                ))}
              </ul>
            </span>
            {mayPut && <PutOnAgenda {...{ meetingId }} point={{ kind: 'matters_arising' }} />}
          </li>
        )}
      </ul>
    </Section>
  )
}
