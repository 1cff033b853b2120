import Link from 'next/link'
import { useTranslations } from 'next-intl'

type Point = {
  readonly pointId: string
  readonly place: number
  readonly title: string
  readonly minutes: number | null
  readonly measureId: string | null
}
type AgendaProps = { readonly points: readonly Point[]; readonly situationId: string }

/** The agenda in its order, with the time set aside and the measure that a point is about. */
export const Agenda = ({ points, situationId }: AgendaProps) => {
  const t = useTranslations('meetings')
  if (points.length === 0) return <p className="text-soft">{t('noAgenda')}</p>
  return (
    <ol className="flex flex-col">
      {points.map(({ pointId, place, title, minutes, measureId }) => (
        <li
          key={pointId}
          className="grid grid-cols-[2rem_1fr_auto] items-baseline gap-x-2 border-line border-b py-2 first:border-t"
        >
          <span className="text-faint tabular-nums">{place}</span>
          <span>
            {title}
            {measureId && (
              <Link
                href={`/situations/${situationId}/measures/${measureId}`}
                className="link block w-fit text-sm"
              >
                {t('toMeasure')}
              </Link>
            )}
          </span>
          {minutes !== null && (
            <span className="text-soft text-sm tabular-nums">{t('length', { minutes })}</span>
          )}
        </li>
      ))}
    </ol>
  )
}
