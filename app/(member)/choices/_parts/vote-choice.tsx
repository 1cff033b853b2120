'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useEffect, useState } from 'react'
import { isBlank } from '#server/choices/rules/check-marks.ts'
import type { ChoiceKind, ChoiceOption, Marks } from '#server/choices/rules/choice-terms.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { Checkbox } from '../../../_ui/checkbox.tsx'
import { Notice } from '../../../_ui/notice.tsx'
import { Receipt } from '../../../_ui/receipt.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { inFours, newBallotCode } from './ballot-code.ts'
import { MarksField } from './marks-field.tsx'

type VoteChoiceProps = {
  readonly ballotId: string
  readonly kind: ChoiceKind
  readonly isSecret: boolean
  readonly options: readonly ChoiceOption[]
  readonly seats: number
  readonly ministry: string
  /** In which the reader may vote now; null once they may not. */
  readonly capacity: 'principal' | 'deputy' | null
  /** What the member voted so far in an open ballot, to be changed. */
  readonly before: {
    readonly marks: Marks
    readonly explanation: string
    readonly provisional: boolean
  } | null
  /** Whether the rules allow a vote that the ministry confirms later. */
  readonly mayBeProvisional: boolean
}

/**
 * Casts a vote among options: open ones may be changed, a secret one is cast once under a code that this
 * device makes and that is shown before and after, because nobody could tell it again.
 */
export const VoteChoice = ({ ballotId, isSecret, ministry, capacity, ...of }: VoteChoiceProps) => {
  const t = useTranslations('choices')
  const ballots = useTranslations('ballots')
  const form = useTranslations('common.form')
  const api = useTRPC().choices
  const open = useAct(api.cast)
  const secret = useAct(api.castSecret)
  const { pending, refusal, receipt } = isSecret ? secret : open
  const [marks, setMarks] = useState<Marks | null>(of.before?.marks ?? null)
  const [explanation, setExplanation] = useState(of.before?.explanation ?? '')
  const [provisional, setProvisional] = useState(of.before?.provisional ?? false)
  const [code, setCode] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const [isCast, setIsCast] = useState(false)
  useEffect(() => {
    if (isSecret) setCode(newBallotCode())
  }, [isSecret])
  const isOver = capacity === null
  if (isOver && !isCast && !pending && refusal === null) return null

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (marks === null || (isSecret && code === null)) return
    const done =
      isSecret && code !== null
        ? await secret.run({ ballotId, marks, code })
        : await open.run({ ballotId, marks, explanation, provisional })
    if (done) setIsCast(true)
  }
  const shown = code === null ? '' : inFours(code)

  return (
    <form method="post" onSubmit={send} noValidate className="flex max-w-prose flex-col gap-5">
      {!(isSecret && isCast) && (
        <>
          <p className="text-soft">
            {t('vote.as', { ministry, capacity: capacity ?? 'principal' })}
          </p>
          <MarksField
            {...of}
            marks={marks}
            onChange={setMarks}
            isDisabled={isOver}
            error={asked && marks === null ? form('required') : undefined}
          />
          {marks !== null && isBlank(marks) && <p>{t('vote.blank')}</p>}
        </>
      )}
      {!isSecret && (
        <TextArea
          label={t('vote.explanation')}
          optional
          rows={3}
          value={explanation}
          onChange={setExplanation}
        />
      )}
      {of.mayBeProvisional && (
        <Checkbox
          isDisabled={isOver}
          isSelected={provisional}
          onChange={setProvisional}
          hint={ballots('vote.provisionalHint')}
        >
          {ballots('vote.provisional')}
        </Checkbox>
      )}
      {isSecret && code !== null && (
        <Notice kind="info" title={t('code.title')}>
          <p className="break-words py-1 font-mono text-lg tracking-wide">{shown}</p>
          <p>{t(isCast ? 'code.after' : 'code.before')}</p>
        </Notice>
      )}
      <RefusalNotice refusal={refusal} />
      {receipt && isCast && (
        <Receipt
          done={t(isSecret ? 'vote.doneSecret' : 'vote.done')}
          index={receipt.index}
          at={receipt.at}
        />
      )}
      {!isOver && !(isSecret && isCast) && (
        <div>
          <Button
            type="submit"
            variant="primary"
            pending={pending}
            consequence={t(isSecret ? 'vote.onceOnly' : 'vote.mayChange')}
          >
            {t(of.before ? 'vote.change' : 'vote.cast')}
          </Button>
        </div>
      )}
    </form>
  )
}
