'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { credibilityOrder, reliabilityOrder } from '#server/evidence/rules/admiralty.ts'
import { bearings, directnesses, integrities } from '#server/evidence/rules/grade.ts'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { Button } from '../../../../../../_ui/button.tsx'
import { ErrorSummary } from '../../../../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'
import type { ShownEvidence } from '../_parts/shown-evidence.ts'
import { Departure } from './departure.tsx'
import { Derived } from './derived.tsx'
import { draftOf, type GradeDraft, isComplete, missingIn } from './grade-draft.ts'
import { Graded } from './graded.tsx'
import { Scale } from './scale.tsx'

type GradeFormProps = {
  readonly base: string
  readonly evidenceId: string
  readonly links: ShownEvidence['links']
  readonly mine: ShownEvidence['grading']['mine']
  readonly proposed: ShownEvidence['grading']['proposed']
  readonly next: ShownEvidence['nextToGrade']
}

/** Four judgements of the whole, the bearing on each element, and what decided them. */
export const GradeForm = ({ base, evidenceId, links, mine, proposed, next }: GradeFormProps) => {
  const t = useTranslations('evidence')
  const findings = useTranslations('findings.elements')
  const crimes = useTranslations('common.crimes')
  const { run, pending, refusal, receipt } = useAct(useTRPC().evidence.grade)
  // Whether it is a change is decided when the form opens: recording refreshes the page beneath it.
  const [isChange] = useState(mine !== null)
  const [draft, setDraft] = useState<GradeDraft>(draftOf({ mine, proposed }))
  const [isTried, setTried] = useState(false)
  const set = (part: Partial<GradeDraft>) => setDraft({ ...draft, ...part })
  const missing = isTried ? missingIn(draft, links) : []
  const fault = (name: string) => (missing.includes(name) ? t('grade.missing') : undefined)
  const bearingLabel = (link: ShownEvidence['links'][number]) =>
    t(`grade.bearingOf.${link.direction}`, {
      element: `${link.element} ${findings(`${link.element}.name`)}`,
      crime: crimes(link.crime),
      actor: link.actorName,
    })

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isComplete(draft) || missingIn(draft, links).length > 0) return
    await run({
      ...draft,
      evidenceId,
      bearings: links.flatMap(({ linkId }) => {
        const bearing = draft.bearings[linkId]
        return bearing === undefined ? [] : [{ linkId, bearing }]
      }),
    })
  }

  if (receipt) return <Graded base={base} evidenceId={evidenceId} next={next} receipt={receipt} />

  return (
    <form method="post" onSubmit={send} noValidate className="max-w-form max-lg:pt-6">
      <div className="flex flex-col gap-3 [&:has(*)]:pb-4">
        <ErrorSummary
          faults={missing.map((name) => {
            const link = links.find(({ linkId }) => linkId === name)
            const label = link ? bearingLabel(link) : t(`scales.${name}.name`)
            return { field: `scale-${name}`, sentence: label }
          })}
        />
      </div>
      <p className="text-soft">{t('grade.step')}</p>
      <p className="pb-4 text-faint text-sm pointer-coarse:hidden">{t('grade.keys')}</p>
      <Scale
        id="scale-reliability"
        dimension="reliability"
        values={reliabilityOrder}
        value={draft.reliability}
        onChange={(reliability) => set({ reliability })}
        error={fault('reliability')}
      />
      <Scale
        id="scale-credibility"
        dimension="credibility"
        values={credibilityOrder}
        value={draft.credibility}
        onChange={(credibility) => set({ credibility })}
        error={fault('credibility')}
      >
        <p>{t('scales.credibility.note')}</p>
      </Scale>
      <Scale
        id="scale-directness"
        dimension="directness"
        values={directnesses}
        value={draft.directness}
        onChange={(directness) => set({ directness })}
        error={fault('directness')}
      >
        <p>{t('scales.directness.examples')}</p>
        <Derived dimension="directness" proposed={proposed} />
      </Scale>
      <Scale
        id="scale-integrity"
        dimension="integrity"
        values={integrities}
        value={draft.integrity}
        onChange={(integrity) => set({ integrity })}
        error={fault('integrity')}
      >
        <Derived dimension="integrity" proposed={proposed} />
      </Scale>
      <h3>{t('grade.bearingTitle')}</h3>
      <p className="max-w-prose pb-3 text-soft">{t('scales.bearing.question')}</p>
      {links.map((link) => (
        <Scale
          key={link.linkId}
          id={`scale-${link.linkId}`}
          dimension="bearing"
          label={bearingLabel(link)}
          hint={findings(`${link.element}.definition`)}
          values={bearings}
          value={draft.bearings[link.linkId] ?? null}
          onChange={(bearing) => set({ bearings: { ...draft.bearings, [link.linkId]: bearing } })}
          error={fault(link.linkId)}
        />
      ))}
      <div className="flex flex-col gap-5 border-line border-t pt-4">
        <Departure draft={draft} proposed={proposed} onChange={(departure) => set({ departure })} />
        <TextArea
          label={t('grade.rationale')}
          hint={t('grade.rationaleHint')}
          optional
          rows={3}
          maxLength={4000}
          value={draft.rationale}
          onChange={(rationale) => set({ rationale })}
        />
        {isChange && (
          <TextArea
            label={t('grade.reason')}
            hint={t('grade.reasonHint')}
            rows={2}
            maxLength={2000}
            value={draft.reason}
            onChange={(reason) => set({ reason })}
          />
        )}
        <RefusalNotice refusal={refusal} />
        <Button
          type="submit"
          variant="primary"
          pending={pending}
          consequence={t('grade.consequence')}
        >
          {t('grade.submit')}
        </Button>
      </div>
    </form>
  )
}
