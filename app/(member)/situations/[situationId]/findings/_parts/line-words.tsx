import { useTranslations } from 'next-intl'
import { unknownOrigin } from '#server/evidence/rules/origin-group.ts'
import { EvidenceLinks } from '../../evidence/[evidenceId]/_parts/evidence-links.tsx'
import type { ShownLine } from './shown-finding.ts'

type LineWordsProps = { readonly line: ShownLine; readonly base: string }

/** An independent line: how strong, and the evidence of that one origin. */
export const LineWords = ({ line, base }: LineWordsProps) => {
  const t = useTranslations('findings.lines')

  return (
    <div className="min-w-0">
      <p>
        <span className="font-semibold">{t('line', { strength: String(line.strength) })}</span>{' '}
        <span className="text-faint">
          {line.originGroup === unknownOrigin
            ? t('unknown')
            : line.evidence.length > 1
              ? t('repeats', { count: line.evidence.length })
              : null}
        </span>
      </p>
      <EvidenceLinks base={`${base}/evidence`} evidence={line.evidence} />
    </div>
  )
}
