import Link from 'next/link'

type EvidenceLinksProps = {
  readonly base: string
  readonly evidence: readonly { evidenceId: string; number: number; title: string }[]
}

/** Evidence by number and title, each a link to its page. */
export const EvidenceLinks = ({ base, evidence }: EvidenceLinksProps) => (
  <ul className="flex flex-col gap-1">
    {evidence.map(({ evidenceId, number, title }) => (
      <li key={evidenceId}>
        <Link href={`${base}/${evidenceId}`} className="link">
          {number}. {title}
        </Link>
      </li>
    ))}
  </ul>
)
