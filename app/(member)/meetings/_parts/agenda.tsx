import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { classNames } from '../../../_ui/class-names.ts'
import type { ShownPaper } from './paper-choices.ts'

type Point = {
  readonly pointId: string
  readonly number: string
  readonly level: number
  readonly title: string
  readonly minutes: number | null
  readonly isFixed: boolean
  readonly startsAt: string
  readonly speakers: readonly { readonly memberId: string; readonly name: string }[]
  readonly papers: readonly ShownPaper[]
}
type AgendaProps = {
  readonly points: readonly Point[]
  readonly situationId: string
  readonly timeZone: string
}

const indents = ['', 'ps-4 sm:ps-8', 'ps-8 sm:ps-16']

/** Where a paper is read. */
const pageOf = ({ kind, id }: ShownPaper, situationId: string): string => {
  if (kind === 'motion') return `/motions/${id}`
  if (kind === 'assessment') return `/situations/${situationId}/assessment/versions/${id}`
  return `/situations/${situationId}/${kind === 'evidence' ? 'evidence' : 'measures'}/${id}`
}

/** The agenda as it is taken: numbers, times, the time set aside, who speaks, and the papers of each point. */
export const Agenda = ({ points, situationId, timeZone }: AgendaProps) => {
  const t = useTranslations('meetings')
  const tell = useTranslations('convening.agenda')
  const format = useFormatter()
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  // Where nothing says how long anything takes, times would all be the meeting's own.
  const isTimed = points.some(({ minutes, isFixed }) => minutes !== null || isFixed)
  if (points.length === 0) return <p className="text-soft">{t('noAgenda')}</p>
  return (
    <ol className="flex flex-col">
      {points.map((point) => (
        <li
          key={point.pointId}
          className={classNames(
            'grid grid-cols-[2.5rem_1fr_auto] items-baseline gap-x-2 border-line border-b py-2 first:border-t',
            indents[point.level - 1],
          )}
        >
          <span className="text-faint tabular-nums">{point.number}</span>
          <span className="min-w-0">
            <span className={point.level === 1 ? 'font-semibold' : ''}>{point.title}</span>
            {point.speakers.length > 0 && (
              <span className="block text-sm text-soft">
                {point.speakers.map(({ name }) => name).join(' · ')}
              </span>
            )}
            {point.papers.map((paper) => (
              <Link
                key={`${paper.kind} ${paper.id}`}
                href={pageOf(paper, situationId)}
                className="link block w-fit text-sm"
              >
                {tell(`papers.${paper.kind}`, { number: paper.number, title: paper.title })}
              </Link>
            ))}
          </span>
          <span className="text-end text-sm text-soft tabular-nums">
            {isTimed && (
              <time dateTime={point.startsAt} className="block">
                {format.dateTime(new Date(point.startsAt), clock)}
              </time>
            )}
            {point.minutes !== null && t('length', { minutes: point.minutes })}
          </span>
        </li>
      ))}
    </ol>
  )
}
