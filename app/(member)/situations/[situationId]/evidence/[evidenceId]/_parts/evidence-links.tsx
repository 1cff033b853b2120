import Link from 'next/link'
import { useTranslations } from 'next-intl'

type EvidenceLinksProps = {
  readonly base: string
  /** Of what is above the reader's ceiling the id is null. */
  readonly evidence: readonly { evidenceId: string | null; number: number; title: string }[]
}

/** Evidence by number and title, each a link to its page; what is above one's ceiling is told, and counted. */
export const EvidenceLinks = ({ base, evidence }: EvidenceLinksProps) => {
  const t = useTranslations('evidence')
  const above = evidence.filter(({ evidenceId }) => evidenceId === null).length

  return (
    <ul className="flex flex-col gap-1">
      {evidence.map(
        ({ evidenceId, number, title }) =>
          evidenceId !== null && (
            <li key={evidenceId}>
              <Link href={`${base}/${evidenceId}`} className="link">
                {number}. {title}
              </Link>
            </li>
          ),
      )}
      {above > 0 && <li className="text-soft">{t('above', { count: above })}</li>}
    </ul>
  )
}
