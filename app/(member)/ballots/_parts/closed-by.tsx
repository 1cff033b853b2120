import Link from 'next/link'
import { useTranslations } from 'next-intl'

type ClosedByProps = {
  readonly ground: 'deadline' | 'everyone_voted' | 'settled' | 'ruling'
  readonly ruling: string | null
  /** Where the close stands in the record. */
  readonly index: number
}

/** On what ground a ballot of whatever kind was closed, with its place in the record and the ruling where there was one. */
export const ClosedBy = ({ ground, ruling, index }: ClosedByProps) => {
  const t = useTranslations('ballots')

  return (
    <>
      <p className="pt-4 text-sm text-soft">
        {t(`result.grounds.${ground}`)}{' '}
        <Link href={`/record?entry=${index}`} className="link">
          {t('votes.entry', { index: String(index) })}
        </Link>
      </p>
      {ruling && (
        <p className="max-w-prose border-edge border-s-4 bg-wash px-4 py-2">
          <span className="eyebrow block">{t('close.ruling')}</span>
          {ruling}
        </p>
      )}
    </>
  )
}
