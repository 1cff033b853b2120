import Link from 'next/link'
import { useTranslations } from 'next-intl'

type BackLinkProps = {
  readonly situationId: string
  /** To the history rather than to the text. */
  readonly toHistory?: boolean
}

/** The way back from a page about the text's past. */
export const BackLink = ({ situationId, toHistory = false }: BackLinkProps) => {
  const t = useTranslations('history.back')
  const base = `/situations/${situationId}/assessment`

  return (
    <p data-print="no" className="pb-4">
      <Link href={toHistory ? `${base}/history` : base} className="link">
        {toHistory ? t('history') : t('text')}
      </Link>
    </p>
  )
}
