'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import type { Recurrence } from '#server/meetings/rules/recurrence.ts'
import type { RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { useFormFaults } from '../../../_client/use-form-faults.ts'
import { Button } from '../../../_ui/button.tsx'
import { Checkbox } from '../../../_ui/checkbox.tsx'
import { CheckboxGroup } from '../../../_ui/checkbox-group.tsx'
import { ErrorSummary } from '../../../_ui/error-summary.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { Section } from '../../../_ui/section.tsx'
import { TextArea } from '../../../_ui/text-area.tsx'
import { AgendaFields } from './agenda-fields.tsx'
import { type MeetingDraft, wordsOf } from './meeting-draft.ts'
import type { ShownPaper } from './paper-choices.ts'
import { RepeatFields } from './repeat-fields.tsx'
import { useConvening } from './use-convening.ts'
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
  /** What the body's rules say of urgent meetings. */
  readonly urgent: RulesOfProcedure['urgent']
  /** Whether whoever writes is the convenor, or another whom the rules let call urgently. */
  readonly isConvenor: boolean
  /** Whether others of its series follow the meeting to change. */
  readonly isInSeries: boolean
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
  urgent,
  isConvenor,
  isInSeries,
  zones,
  people,
  papers,
}: MeetingFormProps) => {
  const t = useTranslations('meetings.form')
  const tell = useTranslations('convening')
  const router = useRouter()
  const convening = useConvening({ situationId, bodyId, meetingId, isConvenor })
  const faults = useFormFaults(() =>
    import('#server/meetings/meeting-words.schema.ts').then((file) => file.meetingWords),
  )
  const [draft, setDraft] = useState(initial)
  const [recurrence, setRecurrence] = useState<Recurrence | null>(null)
  const [all, setAll] = useState(false)
  const change = (part: Partial<MeetingDraft>) => setDraft((before) => ({ ...before, ...part }))

  const send = async (event: FormEvent) => {
    event.preventDefault()
    const words = await faults.read(wordsOf(draft))
    if (!words) return
    const done = await convening.run(words, { recurrence, all })
    if (done) router.push(`/meetings/${done}`)
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
        <RefusalNotice refusal={convening.refusal ?? faults.refusal} />
      </div>
      <Section title={t('when')}>
        <WhenFields draft={draft} onChange={change} faultAt={faults.at} zones={zones} />
      </Section>
      {meetingId === null && isConvenor && (
        <Section title={tell('series.title')} lead={tell('series.lead')}>
          <RepeatFields
            value={recurrence}
            onChange={setRecurrence}
            startsAt={draft.startsAt}
            timeZone={draft.timeZone}
          />
        </Section>
      )}
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
        <p className="pt-2 text-sm text-soft">
          {tell('urgent.means', {
            hours: urgent.noticeHours,
            minutes: urgent.acknowledgeMinutes,
          })}
        </p>
      </Section>
      {isInSeries && (
        <div className="pb-6">
          <Checkbox isSelected={all} onChange={setAll} hint={tell('series.allHint')}>
            {tell('series.all')}
          </Checkbox>
        </div>
      )}
      <Button
        type="submit"
        variant="primary"
        pending={convening.pending}
        consequence={t('consequence', { count: draft.memberIds.length })}
      >
        {t(meetingId ? 'revise' : 'convene')}
      </Button>
    </form>
  )
}
