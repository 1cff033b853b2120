import { useTranslations } from 'next-intl'

type PointChoiceProps = {
  readonly name: 'from' | 'to'
  readonly point: string
  readonly label: string
  readonly isChosen: boolean
}

/** One of the two texts to compare: a plain radio, so that it works before and without scripts. */
export const PointChoice = ({ name, point, label, isChosen }: PointChoiceProps) => {
  const t = useTranslations('history.choose')

  return (
    <input
      type="radio"
      name={name}
      value={point}
      defaultChecked={isChosen}
      aria-label={t(name, { label })}
      data-print="no"
      className={`size-5 shrink-0 accent-accent${point === 'now' ? ' ms-9' : ''}`}
    />
  )
}
