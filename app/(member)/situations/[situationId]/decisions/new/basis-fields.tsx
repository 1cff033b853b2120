'use client'
import { useTranslations } from 'next-intl'
import type { Choice } from '../../../../../_ui/choice.ts'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { Select } from '../../../../../_ui/select.tsx'
import { TextArea } from '../../../../../_ui/text-area.tsx'
import {
  draftOn,
  type OfferedBallot,
  type OfferedMotion,
  type OfferedRejection,
  type OfferedSilence,
} from './decision-draft.ts'
import type { FieldsOfDraft } from './fields-of-draft.ts'
import { RejectedFields } from './rejected-fields.tsx'

type BasisFieldsProps = FieldsOfDraft & {
  readonly ballots: readonly OfferedBallot[]
  readonly silences: readonly OfferedSilence[]
  readonly motions: readonly OfferedMotion[]
  readonly measures: readonly Choice<string>[]
  readonly rejected: readonly OfferedRejection[]
}

/** The ballot or silence procedure that a decision rests on, or why the chair records it without one. */
export const BasisFields = (props: BasisFieldsProps) => {
  const { draft, onChange, faultAt, ballots, silences, motions, measures, rejected } = props
  const t = useTranslations('decisions.form')
  const leavesUndone = draft.nature === 'no_action'
  const choose = (ballotId: string) => {
    const chosen = draftOn(ballots.find((one) => one.ballotId === ballotId))
    // what the ballot's measure says is taken over; what was written already stays
    onChange({
      ballotId,
      ballotKind: chosen.ballotKind,
      title: draft.title || chosen.title,
      pillars: draft.pillars.length > 0 ? draft.pillars : chosen.pillars,
      leadMinistryId: draft.leadMinistryId || chosen.leadMinistryId,
    })
  }

  return (
    <div className="flex flex-col gap-5">
      {leavesUndone ? (
        rejected.length > 0 && (
          <RadioGroup
            label={t('basis')}
            value={draft.basis === 'chair' ? 'chair' : 'ballot'}
            onChange={(basis) => onChange({ basis })}
            choices={[
              { value: 'ballot', label: t('byRejected') },
              { value: 'chair', label: t('byChair') },
            ]}
          />
        )
      ) : ballots.length === 0 && silences.length === 0 ? (
        <p className="text-soft">{t('noBallot')}</p>
      ) : (
        <RadioGroup
          label={t('basis')}
          value={draft.basis}
          onChange={(basis) => onChange({ basis })}
          choices={[
            ...(ballots.length > 0 ? [{ value: 'ballot' as const, label: t('byBallot') }] : []),
            ...(silences.length > 0 ? [{ value: 'silence' as const, label: t('bySilence') }] : []),
            { value: 'chair', label: t('byChair') },
          ]}
        />
      )}
      {leavesUndone && draft.basis !== 'chair' ? (
        <RejectedFields {...{ draft, onChange, faultAt, rejected }} />
      ) : draft.basis === 'ballot' ? (
        <Select
          label={t('ballot')}
          value={draft.ballotId}
          onChange={choose}
          error={faultAt('basis.ballotId')}
          choices={ballots.map(({ ballotId, number, question }) => ({
            value: ballotId,
            label: t('ballotChoice', { number, question }),
          }))}
        />
      ) : draft.basis === 'silence' ? (
        <Select
          label={t('silence')}
          value={draft.silenceId}
          onChange={(silenceId) => onChange({ silenceId })}
          error={faultAt('basis.silenceId')}
          choices={silences.map(({ silenceId, number, question }) => ({
            value: silenceId,
            label: t('silenceChoice', { number, question }),
          }))}
        />
      ) : (
        <>
          <TextArea
            label={t('chairReasons')}
            rows={3}
            value={draft.reasons}
            onChange={(reasons) => onChange({ reasons })}
            error={faultAt('basis.reasons')}
          />
          {!leavesUndone && motions.length > 0 && (
            <Select
              label={t('motion')}
              value={draft.motionId === '' ? 'none' : draft.motionId}
              onChange={(motionId) => onChange({ motionId: motionId === 'none' ? '' : motionId })}
              choices={[
                { value: 'none', label: t('noMotion') },
                ...motions.map(({ motionId, number, question }) => ({
                  value: motionId,
                  label: t('motionChoice', { number, question }),
                })),
              ]}
            />
          )}
          <Select
            label={t('measure')}
            value={draft.measureId === '' ? 'none' : draft.measureId}
            onChange={(measureId) => onChange({ measureId: measureId === 'none' ? '' : measureId })}
            choices={[{ value: 'none', label: t('noMeasure') }, ...measures]}
          />
        </>
      )}
    </div>
  )
}
