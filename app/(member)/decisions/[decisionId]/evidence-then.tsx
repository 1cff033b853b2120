import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { StateWord } from '../../../_ui/state-word.tsx'
import { Table } from '../../../_ui/table.tsx'
import type { ShownDecision } from './shown-decision.ts'

type EvidenceThenProps = { readonly decision: ShownDecision }

/** The evidence that the decision relied on, and what became of each piece since. */
export const EvidenceThen = async ({ decision }: EvidenceThenProps) => {
  const t = await getTranslations('decisions.basis')
  const { evidence } = decision.basisThenAndNow

  return (
    <div>
      <h3 className="pb-1">{t('evidence')}</h3>
      {evidence.length === 0 ? (
        <p className="text-soft">{t('noEvidence')}</p>
      ) : (
        <Table
          caption={t('evidence')}
          captionHidden
          columns={[
            { key: 'number', label: t('evidenceColumns.number') },
            { key: 'title', label: t('evidenceColumns.title'), heads: true },
            { key: 'grades', label: t('evidenceColumns.grades'), align: 'end' },
            { key: 'since', label: t('evidenceColumns.since') },
          ]}
          rows={evidence.map((piece) => ({
            key: piece.evidenceId,
            cells: {
              number: piece.number,
              title: (
                <Link
                  href={`/situations/${decision.situationId}/evidence/${piece.evidenceId}`}
                  className="link font-normal"
                >
                  {piece.title}
                </Link>
              ),
              grades: piece.grades,
              since:
                piece.changes.length === 0 ? (
                  <span className="text-faint">{t('unchanged')}</span>
                ) : (
                  <span className="flex flex-col gap-1">
                    {piece.changes.map((change) => (
                      <StateWord key={change} sign="changed">
                        {t(`kinds.${change}`)}
                      </StateWord>
                    ))}
                  </span>
                ),
            },
          }))}
        />
      )}
    </div>
  )
}
