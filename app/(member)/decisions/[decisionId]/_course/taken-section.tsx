import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../../_ui/description-list.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { ConfirmationDialog } from './confirmation-dialog.tsx'
import type { ShownCourse } from './shown-course.ts'

type TakenSectionProps = { readonly decisionId: string; readonly taken: ShownCourse['taken'] }

/** How a decision was taken before it was logged: when beside when, by whom, who confirms it, and why late. */
export const TakenSection = async ({ decisionId, taken }: TakenSectionProps) => {
  if (taken === null) return null
  const t = await getTranslations('course.taken')
  const { confirmation } = taken

  return (
    <Section
      id="taken"
      title={t('title')}
      actions={
        taken.mayConfirm && (
          <span data-print="no">
            <ConfirmationDialog decisionId={decisionId} />
          </span>
        )
      }
    >
      <DescriptionList
        entries={[
          { term: t('by'), description: `${taken.by} · ${t(`how.${taken.how}`)}` },
          { term: t('at'), description: <DateTime value={taken.at} precision="deadline" /> },
          {
            term: t('recorded'),
            description: <DateTime value={taken.recordedAt} precision="deadline" />,
          },
          {
            term: t('because'),
            description: <span className="whitespace-pre-line">{taken.because}</span>,
          },
          {
            term: t('confirmer'),
            description: (
              <>
                {taken.confirmer}{' '}
                {confirmation === null ? (
                  <StateWord sign="waiting">{t('waiting')}</StateWord>
                ) : (
                  <>
                    <StateWord sign={confirmation.answer === 'confirmed' ? 'done' : 'alert'}>
                      {t(confirmation.answer)}
                    </StateWord>{' '}
                    <DateTime value={confirmation.at} precision="minute" />
                    {confirmation.text && (
                      <span className="block whitespace-pre-line text-soft">
                        {confirmation.text}
                      </span>
                    )}
                  </>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  )
}
