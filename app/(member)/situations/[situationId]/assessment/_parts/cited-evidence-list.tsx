import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { CitedEvidence } from '../../../../../_editor/desk-context.ts'

type CitedEvidenceListProps = {
  readonly citations: readonly CitedEvidence[]
  readonly situationId: string
}

/** The annex of a text: what it cites, by number, with source and grade. */
export const CitedEvidenceList = async ({ citations, situationId }: CitedEvidenceListProps) => {
  const t = await getTranslations('assessments.cited')
  const words = await getTranslations('situations.markings')
  if (citations.length === 0) return null

  return (
    <section aria-labelledby="cited-title" className="pt-10">
      <h2 id="cited-title" className="border-line border-t pt-4 pb-2 text-lg">
        {t('title')}
      </h2>
      <table className="ruled">
        <thead>
          <tr>
            <th scope="col">{t('number')}</th>
            <th scope="col">{t('evidence')}</th>
            <th scope="col">{t('grade')}</th>
          </tr>
        </thead>
        <tbody>
          {citations.map(({ evidenceId, number, title, sourceName, code, marking }) => (
            <tr key={evidenceId}>
              <td className="tabular-nums">{number}</td>
              <td>
                <Link href={`/situations/${situationId}/evidence/${evidenceId}`} className="link">
                  {title}
                </Link>
                <span className="block text-sm text-soft">
                  {sourceName} · {words(marking)}
                </span>
              </td>
              <td className="whitespace-nowrap tabular-nums">{code ?? t('ungraded')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
