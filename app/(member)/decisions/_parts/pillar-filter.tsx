import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { classNames } from '../../../_ui/class-names.ts'

const pillars = [
  { value: '1', numeral: 'I' },
  { value: '2', numeral: 'II' },
  { value: '3', numeral: 'III' },
] as const

type PillarFilterProps = {
  readonly chosen: '1' | '2' | '3' | undefined
  /** The page that is narrowed. */
  readonly base?: string
}

/** Narrows decisions to one pillar: four links, of which one is where one is. */
export const PillarFilter = ({ chosen, base = '/decisions' }: PillarFilterProps) => {
  const t = useTranslations('decisions.filter')
  const choices = [
    { href: base, label: t('all'), here: chosen === undefined },
    ...pillars.map(({ value, numeral }) => ({
      href: `${base}?pillar=${value}`,
      label: t('one', { numeral }),
      here: chosen === value,
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
