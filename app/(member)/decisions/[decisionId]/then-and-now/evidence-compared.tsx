import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Disclosure } from '../../../../_ui/disclosure.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { StateWord } from '../../../../_ui/state-word.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { GradesCompared } from './grades-compared.tsx'
import type { ShownThenAndNow } from './shown-basis.ts'

type Evidence = ShownThenAndNow['evidence']
type EvidenceComparedProps = { readonly situationId: string; readonly evidence: Evidence }

const differencesOf = (piece: Evidence[number]) => {
  const { title, reported, code, grades, isDiscredited } = piece
  if (title.after === null) return ['gone'] as const
  const isRegraded = grades?.some(({ change }) => change !== 'same') ?? false

  return [
    ...(isDiscredited.after && !isDiscredited.before ? (['discredited'] as const) : []),
    ...(isDiscredited.before && !isDiscredited.after ? (['restored'] as const) : []),
    ...(title.before !== title.after || reported.before !== reported.after
      ? (['reworded'] as const)
      : []),
    ...(isRegraded || code.before !== code.after ? (['regraded'] as const) : []),
  ]
}

/** Each piece of evidence relied on, as it read and was graded then and is now; what differs is said. */
export const EvidenceCompared = async ({ situationId, evidence }: EvidenceComparedProps) => {
  const t = await getTranslations('decisions')

  return (
    <Section title={t('basis.evidence')} lead={t('thenAndNow.evidenceLead')}>
      {evidence.length === 0 ? (
        <p className="text-soft">{t('basis.noEvidence')}</p>
      ) : (
        <Table
          caption={t('basis.evidence')}
          captionHidden
          columns={[
            { key: 'number', label: t('basis.evidenceColumns.number') },
            { key: 'title', label: t('basis.evidenceColumns.title'), heads: true },
            { key: 'before', label: t('basis.columns.then') },
            { key: 'after', label: t('basis.columns.now') },
            { key: 'difference', label: t('basis.columns.difference') },
          ]}
          rows={evidence.map((piece) => {
            const differences = differencesOf(piece)
            const { title, reported } = piece

            return {
              key: piece.evidenceId,
              cells: {
                number: piece.number,
                title: (
                  <div className="font-normal">
                    <Link
                      href={`/situations/${situationId}/evidence/${piece.evidenceId}`}
                      className="link"
                    >
                      {title.before}
                    </Link>
                    {title.after !== null && title.after !== title.before && (
                      <p className="text-sm text-soft">
                        {t('thenAndNow.called', { title: title.after })}
                      </p>
                    )}
                    {reported.after !== null && reported.after !== reported.before && (
                      <Disclosure summary={t('thenAndNow.reported')}>
                        <p className="text-sm">
                          <strong>{t('basis.columns.then')}:</strong> {reported.before}
                        </p>
                        <p className="pt-1 text-sm">
                          <strong>{t('basis.columns.now')}:</strong> {reported.after}
                        </p>
                      </Disclosure>
                    )}
                    {piece.grades === null ? (
                      <p className="text-faint text-sm">{t('thenAndNow.blind')}</p>
                    ) : (
                      piece.grades.length > 0 && (
                        <Disclosure summary={t('thenAndNow.grades')}>
                          <GradesCompared grades={piece.grades} />
                        </Disclosure>
                      )
                    )}
                  </div>
                ),
                before: piece.code.before ?? t('thenAndNow.noCode'),
                after: piece.code.after ?? t('thenAndNow.noCode'),
                difference:
                  differences.length === 0 ? (
                    <span className="text-faint">{t('basis.unchanged')}</span>
                  ) : (
                    <span className="flex flex-col gap-1">
                      {differences.map((kind) => (
                        <StateWord key={kind} sign="changed">
                          {t(`basis.kinds.${kind}`)}
                        </StateWord>
                      ))}
                    </span>
                  ),
              },
            }
          })}
        />
      )}
    </Section>
  )
}
