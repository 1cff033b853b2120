'use client'
import { useFormatter, useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import type { Move } from '#server/meetings/rules/agenda-tree.ts'
import { CheckboxGroup } from '../../../_ui/checkbox-group.tsx'
import { classNames } from '../../../_ui/class-names.ts'
import { DateTimeField } from '../../../_ui/date-time-field.tsx'
import { Disclosure } from '../../../_ui/disclosure.tsx'
import { NumberField } from '../../../_ui/number-field.tsx'
import { TextField } from '../../../_ui/text-field.tsx'
import { AgendaPapers } from './agenda-papers.tsx'
import { AgendaPointTools } from './agenda-point-tools.tsx'
import type { DraftPoint } from './meeting-draft.ts'
import type { ShownPaper } from './paper-choices.ts'

type AgendaPointFieldsProps = {
  readonly point: DraftPoint
  readonly number: string
  /** When it is taken; null while the meeting has no time. */
  readonly taken: { readonly startsAt: Date; readonly endsAt: Date } | null
  readonly timeZone: string
  readonly people: readonly { readonly memberId: string; readonly name: string }[]
  readonly papers: readonly ShownPaper[]
  readonly error: string | undefined
  readonly ways: readonly Move[]
  readonly onMove: (move: Move) => void
  readonly onRemove: () => void
  readonly onChange: (change: Partial<DraftPoint>) => void
}

const keys: Readonly<Record<string, Move>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

const indents = ['', 'ms-4 sm:ms-8', 'ms-8 sm:ms-16']

/** One point of an agenda: its words and minutes, and behind a line speakers, papers and a time of its own. */
export const AgendaPointFields = (props: AgendaPointFieldsProps) => {
  const { point, number, taken, timeZone, people, papers, error, ways, onMove, onChange } = props
  const t = useTranslations('convening.agenda')
  const format = useFormatter()
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  const press = (event: KeyboardEvent) => {
    const move = event.altKey ? keys[event.key] : undefined
    if (!move) return
    event.preventDefault()
    onMove(move)
  }
  const more = [
    point.speakerIds.length > 0 && t('speakersCount', { count: point.speakerIds.length }),
    point.papers.length > 0 && t('papersCount', { count: point.papers.length }),
    point.startsAt !== null && t('fixed'),
  ].filter((part) => part !== false)

  return (
    <li
      className={classNames('border-edge border-s-2 ps-3 sm:ps-4', indents[point.level - 1])}
      onKeyDown={press}
    >
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <span className="text-sm tabular-nums">
          <span className="font-semibold">{number}</span>
          {taken && (
            <span className="ms-3 text-soft">
              {/* Not as a range: browsers and the server put other spaces around its dash. */}
              {`${format.dateTime(taken.startsAt, clock)}–${format.dateTime(taken.endsAt, clock)}`}
            </span>
          )}
        </span>
        <AgendaPointTools number={number} ways={ways} onMove={onMove} onRemove={props.onRemove} />
      </div>
      <div className="grid gap-3 sm:grid-cols-4">
        <TextField
          className="sm:col-span-3"
          label={t('point', { number })}
          value={point.title}
          onChange={(title) => onChange({ title })}
          error={error}
        />
        <NumberField
          label={t('minutes')}
          optional
          minValue={1}
          maxValue={1440}
          value={point.minutes ?? Number.NaN}
          onChange={(minutes) => onChange({ minutes: Number.isNaN(minutes) ? null : minutes })}
        />
      </div>
      <Disclosure summary={more.length === 0 ? t('more') : more.join(' · ')}>
        <div className="flex flex-col gap-4">
          <AgendaPapers
            chosen={point.papers}
            papers={papers}
            onChange={(chosen) => onChange({ papers: chosen })}
          />
          <CheckboxGroup
            label={t('speakers')}
            hint={t('speakersHint')}
            optional
            value={point.speakerIds}
            onChange={(speakerIds) => onChange({ speakerIds })}
            choices={people.map(({ memberId, name }) => ({ value: memberId, label: name }))}
          />
          <DateTimeField
            key={timeZone}
            label={t('startsAt')}
            hint={t('startsAtHint')}
            optional
            timeZone={timeZone}
            defaultValue={point.startsAt}
            onChange={(startsAt) => onChange({ startsAt })}
          />
        </div>
      </Disclosure>
    </li>
  )
}
