'use client'
import { useTranslations } from 'next-intl'
import type { Choice } from '../../../_ui/choice.ts'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { Section } from '../../../_ui/section.tsx'
import { DismissWarning } from './dismiss-warning.tsx'
import { TriageWarning } from './triage-warning.tsx'

type AnswerWarningProps = {
  readonly warningId: string
  /** Situations of which the reader is a convenor. */
  readonly situations: readonly Choice[]
}

/** The three answers to a warning. */
export const AnswerWarning = ({ warningId, situations }: AnswerWarningProps) => {
  const t = useTranslations('warnings.one')

  return (
    <div className="pt-8">
      <Section title={t('answer')} lead={t('answerLead')}>
        <div className="flex flex-wrap items-start gap-3">
          <LinkButton href={`/situations/new?warning=${warningId}`} variant="primary">
            {t('toNew')}
          </LinkButton>
          {situations.length > 0 && <TriageWarning warningId={warningId} situations={situations} />}
          <DismissWarning warningId={warningId} />
        </div>
      </Section>
    </div>
  )
}
