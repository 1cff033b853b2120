import Link from 'next/link'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { subjectNames } from '../../../situations/[situationId]/risks/_parts/subject-names.ts'
import type { ShownCourse } from './shown-course.ts'
import { WatchDialog } from './watch-dialog.tsx'

type TriggersSectionProps = { readonly decisionId: string; readonly course: ShownCourse }

/** The tripwires that take the decision up again, and what became of each. */
export const TriggersSection = async ({ decisionId, course }: TriggersSectionProps) => {
  const { triggers, wires, mayChange, reconveneWhen } = course
  const t = await getTranslations('course')
  const levels = await getTranslations('risks.levels')
  const format = await getFormatter()
  const { labelled } = await subjectNames()
  const sentence = ({ subject, level, withinHours }: ShownCourse['wires'][number]) =>
    t('triggers.when', { subject: labelled(subject), level: levels(level), hours: withinHours })
  const free = wires.filter((wire) =>
    triggers.every(({ tripwireId }) => tripwireId !== wire.tripwireId),
  )

  return (
    <Section
      id="triggers"
      title={reconveneWhen === null ? t('triggers.title') : t('noAction.title')}
      lead={reconveneWhen === null ? t('triggers.lead') : t('noAction.lead')}
      actions={
        mayChange &&
        free.length > 0 && (
          <span data-print="no">
            <WatchDialog
              decisionId={decisionId}
              wires={free.map((wire) => ({ value: wire.tripwireId, label: sentence(wire) }))}
            />
          </span>
        )
      }
    >
      {reconveneWhen && <p className="prose whitespace-pre-line pb-3">{reconveneWhen}</p>}
      {triggers.length === 0 ? (
        <p className="text-soft">{t('triggers.none')}</p>
      ) : (
        <ul className="flex max-w-prose flex-col gap-3">
          {triggers.map(({ sprung, ...wire }) => (
            <li key={wire.tripwireId}>
              <p>{sentence(wire)}</p>
              {sprung === null ? (
                <StateWord sign="waiting">{t('triggers.waiting')}</StateWord>
              ) : (
                <>
                  <StateWord sign="alert">
                    {t('triggers.sprung', {
                      date: format.dateTime(sprung.at, { dateStyle: 'medium' }),
                    })}
                  </StateWord>{' '}
                  <Link href={`/meetings/${sprung.meetingId}`} className="link">
                    {t('triggers.toMeeting')}
                  </Link>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
