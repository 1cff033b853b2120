'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { BallotMode } from '#server/ballots/rules/count-ballot.ts'
import { type ChoiceKind, choiceKinds } from '#server/choices/rules/choice-terms.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { Checkbox } from '../../../_ui/checkbox.tsx'
import { CheckboxGroup } from '../../../_ui/checkbox-group.tsx'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'
import { NumberField } from '../../../_ui/number-field.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type Named = { readonly id: string; readonly name: string }
type Majority = 'majority' | 'two_thirds' | 'unanimity'

type OpenChoiceFormProps = {
  readonly motionId: string
  readonly inMeeting: boolean
  readonly timeZone: string
  readonly usualRule: string
  readonly ministries: readonly Named[]
  readonly members: readonly Named[]
  /** The tied ballot that this one runs off, with who is left in it. */
  readonly runsOff: { readonly ballotId: string; readonly names: readonly string[] } | null
}

const majorities = ['majority', 'two_thirds', 'unanimity'] as const

/** Opens a ballot among options, an election or a secret ballot on a motion. */
export const OpenChoiceForm = ({ motionId, runsOff, ...of }: OpenChoiceFormProps) => {
  const t = useTranslations('choices.open')
  const kinds = useTranslations('choices.kinds')
  const form = useTranslations('common.form')
  const router = useRouter()
  const { run, pending, refusal } = useAct(useTRPC().choices.open)
  const [kind, setKind] = useState<ChoiceKind>('schulze')
  const [lines, setLines] = useState('')
  const [ministries, setMinistries] = useState<string[]>([])
  const [members, setMembers] = useState<string[]>([])
  const [seats, setSeats] = useState(1)
  const [isSecret, setIsSecret] = useState(false)
  const usual = majorities.find((one) => one === of.usualRule) ?? 'majority'
  const [rule, setRule] = useState<Majority>(usual)
  const [because, setBecause] = useState('')
  const [mode, setMode] = useState<BallotMode>(of.inMeeting ? 'meeting' : 'correspondence')
  const [closesAt, setClosesAt] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const isMotion = kind === 'motion'
  const departs = isMotion && rule !== of.usualRule
  const late = mode === 'correspondence' && closesAt === null
  const words = lines.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (late || (departs && because.trim() === '')) return
    const options =
      isMotion || runsOff !== null
        ? []
        : [
            ...words.map((one) => ({ kind: 'words' as const, words: one })),
            ...ministries.map((id) => ({ kind: 'ministry' as const, id })),
            ...members.map((id) => ({ kind: 'member' as const, id })),
          ]
    const opened = await run({
      ...{ motionId, kind, options, secret: isSecret || isMotion, mode, closesAt },
      seats: kind === 'election' ? seats : 1,
      rule: isMotion ? rule : null,
      ruleBecause: departs ? because : null,
      timeZone: of.timeZone,
      runsOff: runsOff?.ballotId ?? null,
    })
    if (opened) router.push(`/choices/${opened.ballotId}`)
  }

  return (
    <form method="post" onSubmit={send} noValidate className="flex max-w-form flex-col gap-6">
      <RadioGroup
        label={t('kind')}
        value={kind}
        onChange={setKind}
        choices={choiceKinds
          .filter((one) => runsOff === null || one !== 'motion')
          .map((one) => ({
            value: one,
            label: kinds(`${one}.name`),
            hint: kinds(`${one}.hint`),
          }))}
      />
      {runsOff && <p>{t('among', { names: runsOff.names.join(', ') })}</p>}
      {!isMotion && !runsOff && (
        <>
          <TextArea
            label={t('options')}
            hint={t('optionsHint')}
            rows={5}
            value={lines}
            onChange={setLines}
          />
          {kind === 'election' && (
            <>
              <CheckboxGroup
                label={t('ministries')}
                optional
                value={ministries}
                onChange={setMinistries}
                choices={of.ministries.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <CheckboxGroup
                label={t('members')}
                optional
                value={members}
                onChange={setMembers}
                choices={of.members.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <NumberField
                label={t('seats')}
                value={seats}
                onChange={(value) => setSeats(Number.isNaN(value) ? 1 : value)}
                minValue={1}
                maxValue={39}
              />
            </>
          )}
        </>
      )}
      {isMotion && (
        <>
          <RadioGroup
            label={t('rule')}
            value={rule}
            onChange={setRule}
            choices={majorities.map((one) => ({ value: one, label: t(`rules.${one}`) }))}
          />
          {departs && (
            <TextArea
              label={t('because')}
              rows={2}
              value={because}
              onChange={setBecause}
              error={asked && because.trim() === '' ? form('required') : undefined}
            />
          )}
        </>
      )}
      {isMotion ? (
        <p>{t('motionIsSecret')}</p>
      ) : (
        <Checkbox isSelected={isSecret} onChange={setIsSecret} hint={t('secretHint')}>
          {t('secret')}
        </Checkbox>
      )}
      {of.inMeeting && (
        <RadioGroup
          label={t('mode')}
          value={mode}
          onChange={setMode}
          choices={(['meeting', 'correspondence'] as const).map((one) => ({
            value: one,
            label: t(`modes.${one}`),
          }))}
        />
      )}
      <DateTimeField
        key={mode}
        label={t('closesAt')}
        hint={t('closesAtHint')}
        optional={mode !== 'correspondence'}
        timeZone={of.timeZone}
        onChange={setClosesAt}
        error={asked && late ? form('required') : undefined}
      />
      <RefusalNotice refusal={refusal} />
      <div>
        <Button type="submit" variant="primary" pending={pending} consequence={t('consequence')}>
          {t('action')}
        </Button>
      </div>
    </form>
  )
}
