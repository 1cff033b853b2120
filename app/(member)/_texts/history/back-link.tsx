import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { TextPlace } from './text-place.ts'

type BackLinkProps = {
  readonly place: TextPlace
  /** To the history rather than to the text. */
  readonly toHistory?: boolean
}

/** The way back from a page about the text's past. */
export const BackLink = ({ place, toHistory = false }: BackLinkProps) => {
  const t = useTranslations('history.back')
  const { address, textId } = place
  const toText = textId === undefined ? t('text') : t('own')

  return (
    <p data-print="no" className="pb-4">
      <Link href={toHistory ? `${address}/history` : address} className="link">
        {toHistory ? t('history') : toText}
      </Link>
    </p>
  )
}
