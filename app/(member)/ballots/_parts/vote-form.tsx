'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Choice, RuleName } from '#server/ballots/rules/count-ballot.ts'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { Checkbox } from '../../../_ui/checkbox.tsx'
import { RadioGroup } from '../../../_ui/radio-group.tsx'
import { Receipt } from '../../../_ui/receipt.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { choiceWords } from './choice-words.ts'

type VoteFormProps = {
  readonly ballotId: string
  readonly rule: RuleName
  readonly ministry: string
  /** In which the reader may vote now; null once they may not. */
  readonly capacity: 'principal' | 'deputy' | null
  /** What the member voted so far, to be changed. */
  readonly before: {
    readonly choice: Choice
    readonly explanation: string
    readonly provisional?: boolean
  } | null
  /** Whether the rules allow a vote that the ministry confirms later. */
  readonly mayBeProvisional?: boolean
}

/**
 * Casts a vote, or changes it; ends with the receipt that the record gave. When voting ends under the
 * reader's hands, the form stays for as long as it holds an answer or words that were not sent.
 */
export const VoteForm = ({
  ballotId,
  rule,
  ministry,
  capacity,
  before,
  mayBeProvisional = false,
}: VoteFormProps) => {
  const t = useTranslations('ballots')
  const form = useTranslations('common.form')
  const { run, pending, refusal, receipt } = useAct(useTRPC().ballots.cast)
  const [choice, setChoice] = useState<Choice | null>(before?.choice ?? null)
  const [explanation, setExplanation] = useState(before?.explanation ?? '')
  const [provisional, setProvisional] = useState(before?.provisional ?? false)
  const [cast, setCast] = useState<Choice | null>(null)
  // What was cast from here is known at once, on a page that does not read again too.
  const [sent, setSent] = useState<VoteFormProps['before']>(null)
  const said = sent ?? before
  const [asked, setAsked] = useState(false)
  // As what the reader could vote when they last could: the form keeps its words while the page changes.
  const [seat, setSeat] = useState(capacity)
  if (capacity !== null && capacity !== seat) setSeat(capacity)
  const words = choiceWords(rule)
  const isOver = capacity === null
  const isSent =
    choice === (said?.choice ?? null) &&
    explanation === (said?.explanation ?? '') &&
    provisional === (said?.provisional ?? false)
  const holdsNothing = isSent && !pending && refusal === null
  if (seat === null || (isOver && holdsNothing)) return null

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (choice === null) return
    setCast(null)
    if (await run({ ballotId, choice, explanation, provisional })) {
      setCast(choice)
      setSent({ choice, explanation, provisional })
    }
  }

  return (
    <form method="post" onSubmit={send} noValidate className="flex max-w-form flex-col gap-4">
      <RadioGroup
        label={t('vote.as', { ministry, capacity: seat })}
        isDisabled={isOver}
        value={choice}
        onChange={setChoice}
        error={asked && choice === null ? form('required') : undefined}
        choices={(['yes', 'no', 'abstain'] as const).map((one) => ({
          value: one,
          label: t(`choices.${words}.${one}`),
          hint: t(`choices.hints.${rule}.${one}`),
        }))}
      />
      <TextArea
        label={t('vote.explanation')}
        hint={t('vote.explanationHint')}
        optional
        rows={3}
        value={explanation}
        onChange={setExplanation}
      />
      {mayBeProvisional && (
        <Checkbox
          isDisabled={isOver}
          isSelected={provisional}
          onChange={setProvisional}
          hint={t('vote.provisionalHint')}
        >
          {t('vote.provisional')}
        </Checkbox>
      )}
      <RefusalNotice refusal={refusal} />
      {receipt && cast && (
        <Receipt
          done={t('vote.done', { choice: t(`choices.${words}.${cast}`) })}
          index={receipt.index}
          at={receipt.at}
        />
      )}
      {(!isOver || pending) && (
        <div>
          <Button
            type="submit"
            variant="primary"
            pending={pending}
            consequence={t('vote.consequence')}
          >
            {t(said ? 'vote.change' : 'vote.cast')}
          </Button>
        </div>
      )}
    </form>
  )
}
