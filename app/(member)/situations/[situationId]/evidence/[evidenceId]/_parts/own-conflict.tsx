import { useTranslations } from 'next-intl'
import { Notice } from '../../../../../../_ui/notice.tsx'
import { DeclareConflict, type Interest } from '../../_grading/declare-conflict.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

/** That the reader declared a conflict which touches the evidence, or the way to declare one. */
export const OwnConflict = ({ evidence }: { readonly evidence: ShownEvidence }) => {
  const t = useTranslations('grading.conflicts')
  const { grading, source, links } = evidence
  if (grading.isInConflict) {
    return grading.mine ? (
      <Notice kind="info" title={t('mineGiven')} />
    ) : (
      <Notice kind="info" title={t('mine')} next={t('mineNext')} />
    )
  }
  if (!grading.may) return null
  const actors = new Map(links.map(({ actorId, actorName }) => [actorId, actorName]))
  const interests: Interest[] = [
    { kind: 'evidence', aboutId: evidence.evidenceId, name: evidence.title },
    { kind: 'source', aboutId: source.sourceId, name: source.name },
    ...[...actors].map(([aboutId, name]) => ({ kind: 'actor' as const, aboutId, name })),
  ]

  return (
    <div>
      <DeclareConflict interests={interests} />
    </div>
  )
}
