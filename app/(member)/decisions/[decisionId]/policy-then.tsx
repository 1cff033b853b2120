import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PolicyVersion } from '../../library/constants/_parts/policy-version.tsx'
import type { ShownDecision } from './shown-decision.ts'

type PolicyThenProps = { readonly policy: ShownDecision['basisThenAndNow']['policy'] }

/** Under which policy constants the decision was taken; where others are in force now, that levels may differ for it. */
export const PolicyThen = ({ policy }: PolicyThenProps) => {
  const t = useTranslations('policies.used')
  const { before, after } = policy
  if (before === after) return <PolicyVersion of="decision" version={before} />

  return (
    <p className="max-w-prose">
      {t.rich('moved', {
        ...policy,
        link: (words) => (
          <Link
            href={`/library/constants?version=${after}&compare=${before}#differences`}
            className="link"
          >
            {words}
          </Link>
        ),
      })}
    </p>
  )
}
