'use client'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { Button } from '../../../_ui/button.tsx'
import { Dialog } from '../../../_ui/dialog.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { Select } from '../../../_ui/select.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'

type PutMotionProps = {
  readonly situationId: string
  /** Given where the motion is put to a meeting; otherwise it is for a vote by correspondence. */
  readonly meetingId: string | null
  /** Given where the motion is on one measure; otherwise it may be chosen. */
  readonly measureId: string | null
  readonly bodies: readonly { readonly id: string; readonly name: string }[]
  readonly measures?: readonly { readonly id: string; readonly title: string }[]
  readonly suggestion?: string
}

const none = 'none'

/** Puts a question to the body: in a meeting, or for a vote by correspondence. */
export const PutMotion = ({
  situationId,
  meetingId,
  measureId,
  bodies,
  measures = [],
  suggestion = '',
}: PutMotionProps) => {
  const t = useTranslations('ballots.put')
  const form = useTranslations('common.form')
  const { run, pending, refusal } = useAct(useTRPC().ballots.putMotion)
  const [question, setQuestion] = useState(suggestion)
  const [chosen, setChosen] = useState<string>(none)
  const [bodyId, setBodyId] = useState(bodies[0]?.id ?? null)
  const [isOpen, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)

  const send = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (question.trim() === '') return
    const about = measureId ?? (chosen === none ? null : chosen)
    const put = await run({ situationId, bodyId, meetingId, measureId: about, question })
    if (put) setOpen(false)
  }

  return (
    <>
      <div className="pt-3" data-print="no">
        <Button onPress={() => setOpen(true)}>{t('action')}</Button>
      </div>
      <Dialog title={t('title')} isOpen={isOpen} onOpenChange={setOpen}>
        <form method="post" onSubmit={send} noValidate className="flex flex-col gap-4">
          <RefusalNotice refusal={refusal} />
          <TextArea
            label={t('question')}
            hint={t('questionHint')}
            rows={3}
            value={question}
            onChange={setQuestion}
            error={asked && question.trim() === '' ? form('required') : undefined}
          />
          {measureId === null && measures.length > 0 && (
            <Select
              label={t('measure')}
              value={chosen}
              onChange={setChosen}
              choices={[
                { value: none, label: t('noMeasure') },
                ...measures.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          )}
          {meetingId === null && bodies.length > 1 && (
            <Select
              label={t('body')}
              value={bodyId}
              onChange={setBodyId}
              choices={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <p className="text-sm text-soft">{t(meetingId ? 'inMeeting' : 'byCorrespondence')}</p>
          <div>
            <Button type="submit" variant="primary" pending={pending}>
              {t('action')}
            </Button>
          </div>
        </form>
      </Dialog>
    </>
  )
}
