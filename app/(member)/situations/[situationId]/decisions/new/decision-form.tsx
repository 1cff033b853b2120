'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../_client/use-act.ts'
import { useFormFaults } from '../../../../../_client/use-form-faults.ts'
import { Button } from '../../../../../_ui/button.tsx'
import type { Choice } from '../../../../../_ui/choice.ts'
import { ErrorSummary } from '../../../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../../../_ui/refusal-notice.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { ActionsFields } from './actions-fields.tsx'
import { AlternativesFields } from './alternatives-fields.tsx'
import { BasisFields } from './basis-fields.tsx'
import {
  adoptedBy,
  type DecisionDraft,
  draftOn,
  inputOf,
  type OfferedBallot,
  type OfferedMotion,
  type OfferedRejection,
  type OfferedSilence,
} from './decision-draft.ts'
import { FrameFields } from './frame-fields.tsx'
import { LateFields } from './late-fields.tsx'
import { NatureFields } from './nature-fields.tsx'
import { WordsFields } from './words-fields.tsx'

type DecisionFormProps = {
  readonly situationId: string
  /** The ballot to begin with, where one came from its page. */
  readonly on: string | undefined
  readonly ballots: readonly OfferedBallot[]
  readonly silences: readonly OfferedSilence[]
  readonly motions: readonly OfferedMotion[]
  readonly rejected: readonly OfferedRejection[]
  readonly wires: readonly Choice<string>[]
  readonly confirmers: readonly Choice<string>[]
  readonly measures: readonly Choice<string>[]
  readonly ministries: readonly Choice<string>[]
}

/** Logs a decision: its basis first, then its words, its frame, what was not chosen, what follows. */
export const DecisionForm = (props: DecisionFormProps) => {
  const { situationId, on, ballots, silences, motions, measures, ministries } = props
  const { rejected, wires, confirmers } = props
  const t = useTranslations('decisions.form')
  const router = useRouter()
  const { run, pending, refusal } = useAct(useTRPC().decisions.log)
  const faults = useFormFaults(() =>
    import('#server/decisions/log-decision.schema.ts').then((file) => file.logDecisionInput),
  )
  const [draft, setDraft] = useState(() =>
    draftOn(ballots.find(({ ballotId }) => ballotId === on) ?? ballots[0]),
  )
  const change = (part: Partial<DecisionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const words = await faults.read(inputOf(situationId, draft))
    if (!words) return
    const done = await run(words)
    if (done) router.push(`/decisions/${done.decisionId}`)
  }

  return (
    <form method="post" onSubmit={send} className="max-w-form" noValidate>
      <div className="flex flex-col gap-4 empty:hidden [&:has(*)]:pb-6">
        <ErrorSummary
          faults={faults.summary({
            'nature.authority': { label: t('authority'), id: 'basis' },
            'nature.replyBy': { label: t('replyBy'), id: 'basis' },
            'nature.reconveneWhen': { label: t('reconveneWhen'), id: 'basis' },
            'basis.late.takenAt': { label: t('takenAt'), id: 'basis' },
            'basis.late.takenBy': { label: t('takenBy'), id: 'basis' },
            'basis.late.confirmerId': { label: t('confirmer'), id: 'basis' },
            'basis.late.because': { label: t('because'), id: 'basis' },
            'basis.reasons': { label: t('chairReasons'), id: 'basis' },
            'basis.ballotId': { label: t('ballot'), id: 'basis' },
            'basis.silenceId': { label: t('silence'), id: 'basis' },
            title: { label: t('titleField'), id: 'words' },
            text: { label: t('text'), id: 'words' },
            rationale: { label: t('rationale'), id: 'words' },
            pillars: { label: t('pillars'), id: 'words' },
            leadMinistryId: { label: t('leadMinistry'), id: 'frame' },
            conditions: { label: t('conditions'), id: 'frame' },
            legalBasis: { label: t('legalBasis'), id: 'frame' },
            reviewOn: { label: t('reviewOn'), id: 'frame' },
            alternatives: { label: t('alternatives'), id: 'alternatives' },
            actions: { label: t('actions'), id: 'actions' },
          })}
        />
        <RefusalNotice refusal={refusal ?? faults.refusal} />
      </div>
      <Section id="basis" title={t('basis')}>
        <NatureFields draft={draft} onChange={change} faultAt={faults.at} />
        <BasisFields
          draft={draft}
          onChange={change}
          faultAt={faults.at}
          ballots={ballots}
          silences={silences}
          motions={motions}
          measures={measures}
          rejected={rejected}
        />
        <LateFields draft={draft} onChange={change} faultAt={faults.at} confirmers={confirmers} />
      </Section>
      <Section id="words" title={t('what')}>
        <WordsFields
          draft={draft}
          onChange={change}
          faultAt={faults.at}
          adopted={adoptedBy(draft, { ballots, silences, motions })}
        />
      </Section>
      <Section id="frame" title={t('frame')}>
        <FrameFields
          draft={draft}
          onChange={change}
          faultAt={faults.at}
          ministries={ministries}
          wires={wires}
        />
      </Section>
      <Section id="actions" title={t('actions')} lead={t('actionsLead')}>
        <ActionsFields
          draft={draft}
          onChange={change}
          faultAt={faults.at}
          ministries={ministries}
        />
      </Section>
      <Section id="alternatives" title={t('alternatives')} lead={t('alternativesLead')}>
        <AlternativesFields draft={draft} onChange={change} faultAt={faults.at} />
      </Section>
      <Button type="submit" variant="primary" pending={pending} consequence={t('consequence')}>
        {t('log')}
      </Button>
    </form>
  )
}
