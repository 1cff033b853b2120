'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { useTRPC } from '../../../_client/trpc.tsx'
import { useAct } from '../../../_client/use-act.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { Button } from '../../../_ui/button.tsx'
import { CheckboxGroup } from '../../../_ui/checkbox-group.tsx'
import { ErrorSummary } from '../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { Section } from '../../../_ui/section.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { AgendaFields } from './agenda-fields.tsx'
import { type MeetingDraft, wordsOf } from './meeting-draft.ts'
import type { ShownPaper } from './paper-choices.ts'
import { WhenFields } from './when-fields.tsx'

type Person = {
  readonly memberId: string
  readonly name: string
  readonly about: string
}
type MeetingFormProps = {
  readonly situationId: string
  readonly bodyId: string
  /** The meeting to change; null to call one. */
  readonly meetingId: string | null
  readonly initial: MeetingDraft
  readonly noticeHours: number
  readonly zones: readonly string[]
  readonly people: readonly Person[]
  readonly papers: readonly ShownPaper[]
}

/** Calls a meeting or changes one: when, where, about what, and who is asked to come. */
export const MeetingForm = ({
  situationId,
  bodyId,
  meetingId,
  initial,
  noticeHours,
  zones,
  people,
  papers,
}: MeetingFormProps) => {
  const t = useTranslations('meetings.form')
  const tell = useTranslations('convening')
  const router = useRouter()
  const trpc = useTRPC()
  const convene = useAct(trpc.meetings.convene)
  const revise = useAct(trpc.meetings.revise)
  const faults = useFormFaults(() =>
    import('#server/meetings/meeting-words.schema.ts').then((file) => file.meetingWords),
  )
  const [draft, setDraft] = useState(initial)
  const change = (part: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...part }))

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const words = await faults.read(wordsOf(draft))
    if (!words) return
    const done = meetingId
      ? await revise.run({ meetingId, ...words })
      : await convene.run({ situationId, bodyId, ...words })
    if (done) router.push(`/meetings/${done.meetingId}`)
  }

  return (
    <form method="post" onSubmit={send} className="max-w-form" noValidate>
      <div className="flex flex-col gap-4 empty:hidden [&:has(*)]:pb-6">
        <ErrorSummary
          faults={faults.summary({
            title: { label: t('title'), id: 'title' },
            startsAt: { label: t('startsAt'), id: 'title' },
            timeZone: { label: t('timeZone'), id: 'title' },
            place: { label: t('place'), id: 'title' },
            agenda: { label: t('agenda'), id: 'agenda' },
            shortNoticeBecause: { label: t('shortNotice'), id: 'notice' },
          })}
        />
        <RefusalNotice refusal={convene.refusal ?? revise.refusal ?? faults.refusal} />
      </div>
      <Section title={t('when')}>
        <WhenFields draft={draft} onChange={change} faultAt={faults.at} zones={zones} />
      </Section>
      <Section id="agenda" title={t('agenda')} lead={`${t('agendaLead')} ${tell('agenda.keys')}`}>
        <AgendaFields
          draft={draft}
          onChange={(agenda) => change({ agenda })}
          people={people}
          papers={papers}
          faultAt={faults.at}
        />
      </Section>
      <Section title={t('invited')}>
        <CheckboxGroup
          label={t('invitedLabel')}
          hint={t('invitedHint')}
          value={draft.memberIds}
          onChange={(memberIds) => change({ memberIds })}
          choices={people.map(({ memberId, name, about }) => ({
            value: memberId,
            label: name,
            hint: about,
          }))}
        />
      </Section>
      <Section id="notice" title={t('notice')} lead={t('noticeLead', { hours: noticeHours })}>
        <TextArea
          label={t('shortNotice')}
          optional
          rows={2}
          value={draft.shortNoticeBecause}
          onChange={(shortNoticeBecause) => change({ shortNoticeBecause })}
        />
      </Section>
      <Button
        type="submit"
        variant="primary"
        pending={convene.pending || revise.pending}
        consequence={t('consequence', { count: draft.memberIds.length })}
      >
        {t(meetingId ? 'revise' : 'convene')}
      </Button>
    </form>
  )
}
