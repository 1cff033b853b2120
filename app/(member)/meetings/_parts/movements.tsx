import { useFormatter, useTranslations } from 'next-intl'

type MovementsProps = {
  readonly movements: readonly {
    readonly name: string
    readonly movement: 'arrived' | 'remote' | 'left'
    readonly at: string
  }[]
  readonly timeZone: string
}

/** Arrivals and departures in the order in which they were noted. */
export const Movements = ({ movements, timeZone }: MovementsProps) => {
  const t = useTranslations('meetings.attendance')
  const format = useFormatter()
  const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone } as const
  return (
    <ul className="text-sm">
      {movements.map(({ name, movement, at }) => (
        <li key={`${at} ${name} ${movement}`}>
          {t(`movements.${movement}`, { time: format.dateTime(new Date(at), clock), name })}
        </li>
      ))}
    </ul>
  )
}
