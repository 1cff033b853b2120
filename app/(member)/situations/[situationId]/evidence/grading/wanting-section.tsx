'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CheckboxGroup } from '../../../../../_ui/checkbox-group.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { AskGraders } from '../_grading/ask-graders.tsx'
import type { Candidate } from '../_grading/candidate.ts'

type WantingSectionProps = {
  readonly situationId: string
  readonly wanting: readonly {
    readonly evidenceId: string
    readonly number: number
    readonly title: string
    readonly wanted: number
  }[]
  readonly candidates: readonly Candidate[]
}

/** Evidence that lacks graders, to choose from and ask for. */
export const WantingSection = ({ situationId, wanting, candidates }: WantingSectionProps) => {
  const t = useTranslations('grading')
  const [chosen, setChosen] = useState<string[]>([])
  // What was asked for leaves the list while its id is still chosen.
  const present = chosen.filter((id) => wanting.some(({ evidenceId }) => evidenceId === id))

  return (
    <Section title={t('wanting.title')} lead={wanting.length > 0 ? t('wanting.lead') : undefined}>
      {wanting.length === 0 ? (
        <p className="text-soft">{t('wanting.none')}</p>
      ) : (
        <div className="flex flex-col items-start gap-4">
          <CheckboxGroup
            label={t('wanting.choose')}
            choices={wanting.map(({ evidenceId, number, title, wanted }) => ({
              value: evidenceId,
              label: `${number}. ${title}`,
              hint: t('wanting.wanted', { count: wanted }),
            }))}
            value={present}
            onChange={setChosen}
          />
          <AskGraders situationId={situationId} evidenceIds={present} candidates={candidates} />
        </div>
      )}
    </Section>
  )
}
