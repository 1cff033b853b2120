'use client'
import { useTranslations } from 'next-intl'
import { agendaFault, timesOf } from '#server/meetings/rules/agenda.ts'
import { Button } from '../../../_ui/button.tsx'
import { RefusalNotice } from '../../../_ui/refusal-notice.tsx'
import { AgendaPointFields } from './agenda-point-fields.tsx'
import { emptyPoint, endOf, type MeetingDraft } from './meeting-draft.ts'
import type { ShownPaper } from './paper-choices.ts'
import { useAgendaTree } from './use-agenda-tree.ts'

type AgendaFieldsProps = {
  readonly draft: MeetingDraft
  readonly onChange: (agenda: MeetingDraft['agenda']) => void
  readonly people: readonly { readonly memberId: string; readonly name: string }[]
  readonly papers: readonly ShownPaper[]
  readonly faultAt: (path: string) => string | undefined
}

/** The agenda as a tree: points, their parts, when each is taken, who speaks to it, what lies before the meeting. */
export const AgendaFields = ({ draft, onChange, people, papers, faultAt }: AgendaFieldsProps) => {
  const t = useTranslations('convening.agenda')
  const { agenda, startsAt, timeZone } = draft
  const tree = useAgendaTree(agenda, onChange)
  const planned = agenda.map((point) => ({
    ...point,
    startsAt: point.startsAt === null ? null : new Date(point.startsAt),
  }))
  const begins = new Date(startsAt ?? 0)
  const times = timesOf(planned, begins)
  const ends = endOf(draft)
  const fault = ends && agendaFault(planned, { startsAt: begins, endsAt: new Date(ends) })

  return (
    <div className="flex flex-col gap-4">
      <ol ref={tree.list} className="flex flex-col gap-4">
        {agenda.map((point, at) => (
          <AgendaPointFields
            key={point.key}
            point={point}
            number={times[at]?.number ?? ''}
            taken={startsAt === null ? null : (times[at] ?? null)}
            timeZone={timeZone}
            people={people}
            papers={papers}
            error={faultAt(`agenda.${at}.title`)}
            ways={tree.waysAt(at)}
            onMove={(move) => tree.move(at, move)}
            onRemove={() => tree.remove(at)}
            onChange={(change) =>
              onChange(
                agenda.map((other, place) => (place === at ? { ...other, ...change } : other)),
              )
            }
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {tree.moved !== null &&
          t('moved', {
            title: agenda[tree.moved]?.title ?? '',
            number: times[tree.moved]?.number ?? '',
          })}
      </p>
      <RefusalNotice refusal={fault || null} />
      <div>
        <Button
          onPress={() => onChange([...agenda, emptyPoint(crypto.randomUUID())])}
          isDisabled={agenda.length >= 40}
        >
          {t('add')}
        </Button>
      </div>
    </div>
  )
}
