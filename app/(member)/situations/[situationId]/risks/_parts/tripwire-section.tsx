import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Section } from '../../../../../_ui/section.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { Table } from '../../../../../_ui/table.tsx'
import { SetTripwire } from './set-tripwire.tsx'
import type { SetTripwireProps } from './set-tripwire-dialog.tsx'
import type { ShownTripwire } from './shown-risks.ts'
import { subjectNames } from './subject-names.ts'
import { WithdrawTripwire } from './withdraw-tripwire.tsx'

type TripwireSectionProps = SetTripwireProps & {
  readonly tripwires: readonly ShownTripwire[]
  readonly maySet: boolean
  readonly mayWithdraw: boolean
}

/** What was settled beforehand, and what became of it. */
export const TripwireSection = async ({
  tripwires,
  maySet,
  mayWithdraw,
  ...form
}: TripwireSectionProps) => {
  const t = await getTranslations('risks.tripwires')
  const levels = await getTranslations('risks.levels')
  const format = await getFormatter()
  const { labelled } = await subjectNames()
  const stateOf = ({ sprung, withdrawnBecause }: ShownTripwire) => {
    if (sprung) {
      return (
        <>
          <StateWord sign="alert">
            {t('sprung', { date: format.dateTime(sprung.at, { dateStyle: 'medium' }) })}
          </StateWord>{' '}
          <Link href={`/meetings/${sprung.meetingId}`} className="link">
            {t('toMeeting')}
          </Link>
        </>
      )
    }
    if (withdrawnBecause !== null) {
      return (
        <StateWord sign="lapsed" className="whitespace-normal">
          {t('withdrawn', { because: withdrawnBecause })}
        </StateWord>
      )
    }
    return <StateWord sign="waiting">{t('waiting')}</StateWord>
  }
  const isWaiting = ({ sprung, withdrawnBecause }: ShownTripwire) =>
    sprung === null && withdrawnBecause === null

  return (
    <Section
      id="tripwires"
      title={t('title')}
      lead={t('lead')}
      actions={maySet && form.bodies.length > 0 && <SetTripwire {...form} />}
    >
      {tripwires.length === 0 ? (
        <p className="text-soft">{t(form.bodies.length === 0 ? 'noBody' : 'none')}</p>
      ) : (
        <Table
          caption={t('caption')}
          captionHidden
          columns={[
            { key: 'when', label: t('columns.when'), heads: true },
            { key: 'meeting', label: t('columns.then') },
            { key: 'state', label: t('columns.state') },
            ...(mayWithdraw
              ? [{ key: 'withdraw' as const, label: t('columns.withdraw'), className: 'sm:w-28' }]
              : []),
          ]}
          rows={tripwires.map((wire) => ({
            key: wire.tripwireId,
            cells: {
              when: (
                <span className="font-normal">
                  {t('when', { subject: labelled(wire.subject), level: levels(wire.level) })}
                </span>
              ),
              meeting: (
                <>
                  {t('then', { body: wire.bodyName, hours: wire.withinHours, title: wire.title })}
                  <span className="block text-soft text-sm">{wire.reason}</span>
                </>
              ),
              state: stateOf(wire),
              ...(mayWithdraw && isWaiting(wire)
                ? { withdraw: <WithdrawTripwire tripwireId={wire.tripwireId} /> }
                : {}),
            },
          }))}
        />
      )}
    </Section>
  )
}
