'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CrimeWithElements } from '#server/findings/rules/crimes.ts'
import { type Consistency, consistencies } from '#server/findings/rules/hypotheses.ts'
import { useTRPC } from '../../../../../../_client/trpc.tsx'
import { useAct } from '../../../../../../_client/use-act.ts'
import { ConfirmDialog } from '../../../../../../_ui/confirm-dialog.tsx'
import { useRefusalSentence } from '../../../../../../_ui/refusal-notice.tsx'
import { Select } from '../../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../../_ui/text-area.tsx'
import type { ShownRivals, ShownRow } from './shown-rivals.ts'

type RateDialogProps = {
  readonly situationId: string
  readonly actorId: string
  readonly crime: CrimeWithElements
  readonly evidence: ShownRow
  readonly hypotheses: ShownRivals['hypotheses']
}

/** Says how consistent one piece of evidence is with each explanation. */
export const RateDialog = ({
  situationId,
  actorId,
  crime,
  evidence,
  hypotheses,
}: RateDialogProps) => {
  const t = useTranslations('hypotheses')
  const sentence = useRefusalSentence()
  const { run, pending, refusal } = useAct(useTRPC().findings.rateConsistency)
  const mine = evidence.ratings.find((rating) => rating.mine)
  const [chosen, setChosen] = useState<Readonly<Record<string, Consistency>>>(
    Object.fromEntries(mine?.values.map((value) => [value.hypothesis, value.consistency]) ?? []),
  )
  const [rationale, setRationale] = useState(mine?.rationale ?? '')
  const [isTried, setTried] = useState(false)

  const confirm = async () => {
    setTried(true)
    const ratings = hypotheses.flatMap(({ hypothesisId }) => {
      const consistency = chosen[hypothesisId]
      return consistency === undefined ? [] : [{ hypothesis: hypothesisId, consistency }]
    })
    if (ratings.length < hypotheses.length) return false
    const { evidenceId } = evidence
    return (await run({ situationId, actorId, crime, evidenceId, ratings, rationale })) !== null
  }

  return (
    <ConfirmDialog
      action={t(mine ? 'rate.change' : 'rate.action')}
      title={t('rate.title', { number: evidence.number })}
      happens={[evidence.title, t('rate.ask'), t('rate.happens')]}
      variant={mine ? 'plain' : 'quiet'}
      size="compact"
      pending={pending}
      refusal={refusal ? sentence(refusal) : undefined}
      onConfirm={confirm}
    >
      {hypotheses.map(({ hypothesisId, isIntent, statement }) => (
        <Select
          key={hypothesisId}
          label={isIntent ? t('intent') : statement}
          placeholder={t('rate.choose')}
          choices={consistencies.map((value) => ({
            value: String(value),
            label: t(`values.${value}`),
          }))}
          value={chosen[hypothesisId] === undefined ? null : String(chosen[hypothesisId])}
          onChange={(value) => {
            const consistency = consistencies.find((one) => String(one) === value)
            if (consistency !== undefined) setChosen({ ...chosen, [hypothesisId]: consistency })
          }}
          error={isTried && chosen[hypothesisId] === undefined ? t('rate.choose') : undefined}
        />
      ))}
      <TextArea
        label={t('rate.rationale')}
        optional
        rows={2}
        value={rationale}
        onChange={setRationale}
      />
    </ConfirmDialog>
  )
}
