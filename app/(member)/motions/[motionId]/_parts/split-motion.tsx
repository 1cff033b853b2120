'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useTRPC } from '../../../../_client/trpc.tsx'
import { useAct } from '../../../../_client/use-act.ts'
import { ActDialog } from '../../../../_shell/act-dialog.tsx'
import { Button } from '../../../../_ui/button.tsx'
import { Select } from '../../../../_ui/select.tsx'
import { TextArea } from '../../../../_ui/text-area.tsx'

type SplitMotionProps = {
  readonly motionId: string
  readonly question: string
  /** The paragraphs of its text, from the first, as a reader would know them again. */
  readonly paragraphs: readonly string[]
}

const numbers = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'] as const
const mostParts = numbers.length

/** Splits a motion into several, each with its question and its paragraphs of the text. */
export const SplitMotion = ({ motionId, question, paragraphs }: SplitMotionProps) => {
  const t = useTranslations('motions.split')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().motions.split)
  const [questions, setQuestions] = useState<readonly string[]>([question, ''])
  const [parts, setParts] = useState<readonly string[]>(paragraphs.map(() => '0'))
  const [tried, setTried] = useState(false)
  const named = paragraphs.map((words, place) => ({ key: `${place} ${words}`, words, place }))
  const send = async () => {
    setTried(true)
    if (questions.some((one) => one.trim() === '')) return false
    const made = await run({
      motionId,
      parts: questions.map((one, at) => ({
        question: one,
        paragraphs: parts.flatMap((part, place) => (part === String(at) ? [place + 1] : [])),
      })),
    })
    return made !== null
  }

  return (
    <ActDialog
      action={t('action')}
      title={t('title')}
      pending={pending}
      refusal={refusal}
      onSend={send}
    >
      <p className="max-w-prose">{t('happens')}</p>
      {numbers.slice(0, questions.length).map((part, at) => (
        <TextArea
          key={part}
          label={t('question', { part: at + 1 })}
          rows={2}
          value={questions[at] ?? ''}
          onChange={(words) => setQuestions(questions.with(at, words))}
          error={tried && questions[at]?.trim() === '' ? form('required') : undefined}
        />
      ))}
      {questions.length < mostParts && (
        <div>
          <Button onPress={() => setQuestions([...questions, ''])}>{t('more')}</Button>
        </div>
      )}
      {named.map(({ key, words, place }) => (
        <Select
          key={key}
          label={t('paragraph', { place: place + 1, words })}
          value={parts[place] ?? '0'}
          onChange={(part) => setParts(parts.with(place, part))}
          choices={numbers.slice(0, questions.length).map((value, at) => ({
            value,
            label: t('part', { part: at + 1 }),
          }))}
        />
      ))}
    </ActDialog>
  )
}
