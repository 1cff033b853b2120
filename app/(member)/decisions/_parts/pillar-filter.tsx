import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { classNames } from '../../../_ui/class-names.ts'
import { addressOf, type LogQuery } from './log-query.ts'

const pillars = [
  { value: '1', numeral: 'I' },
  { value: '2', numeral: 'II' },
  { value: '3', numeral: 'III' },
] as const

type PillarFilterProps = {
  /** The page that is narrowed, and by what else. */
  readonly base: string
  readonly query: LogQuery
}

/** Narrows decisions to one pillar beside what they are narrowed to: four links, of which one is where one is. */
export const PillarFilter = ({ base, query }: PillarFilterProps) => {
  const t = useTranslations('decisions.filter')
  const choices = [
    {
      href: addressOf(base, { ...query, pillar: undefined }),
      label: t('all'),
      here: query.pillar === undefined,
    },
    ...pillars.map(({ value, numeral }) => ({
      href: addressOf(base, { ...query, pillar: value }),
      label: t('one', { numeral }),
      here: query.pillar === value,
    })),
  ]

  return (
    <nav aria-label={t('label')} data-print="no" className="flex flex-wrap gap-x-5 gap-y-1 pb-5">
      {choices.map(({ href, label, here }) => (
        <Link
          key={href}
          href={href}
          aria-current={here ? 'page' : undefined}
          className={classNames('py-1', here ? 'border-ink border-b-2 font-semibold' : 'link')}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
