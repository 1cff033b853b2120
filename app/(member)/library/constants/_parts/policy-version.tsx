import Link from 'next/link'
import { useTranslations } from 'next-intl'

type PolicyVersionProps = {
  /** What was made under the version. */
  readonly of: 'findings' | 'gate' | 'ballot' | 'decision' | 'determination' | 'tool'
  readonly version: string
}

/** Under which version of the policy constants something was made, with the way to read them. */
export const PolicyVersion = ({ of, version }: PolicyVersionProps) => {
  const t = useTranslations('policies.used')

  return (
    <p className="max-w-prose text-faint text-sm">
      {t.rich(of, {
        version,
        link: (words) => (
          <Link href={`/library/constants?version=${version}`} className="link">
            {words}
          </Link>
        ),
      })}
    </p>
  )
}
