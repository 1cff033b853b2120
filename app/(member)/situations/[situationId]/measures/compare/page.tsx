import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { buttonLook } from '../../../../../_ui/button-look.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { LinkButton } from '../../../../../_ui/link-button.tsx'
import { Section } from '../../../../../_ui/section.tsx'
import { CompareTable } from '../_parts/compare-table.tsx'

type ComparePageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ measure?: string | string[] }>
}

const most = 4

// With doing nothing beside them as many as a wide screen holds.
const atFirst = 3

export const generateMetadata = async () => ({
  title: (await getTranslations('measures.compare'))('title'),
})

/** Options side by side: what each is to achieve, what it needs, what is unmet, what may go wrong. */
const ComparePage = async ({ params, searchParams }: ComparePageProps) => {
  const { situationId } = await params
  const { measure } = await searchParams
  const api = await caller()
  const [situation, listed, comparisons] = await Promise.all([
    api.situations.get({ situationId }),
    api.measures.list({ situationId }),
    api.comparisons.list({ situationId }),
  ])
  if (!situation || !listed || !comparisons) return missing()
  const t = await getTranslations('measures.compare')
  const weighed = await getTranslations('comparisons')
  const here = `/situations/${situationId}/measures/compare`
  const mayWrite = may('comparison.write', { installation: [], situation: situation.myRoles })
  const options = listed.filter(({ withdrawnBecause }) => withdrawnBecause === null)
  const asked = new Set([measure ?? []].flat())
  const picked = options.filter(({ measureId }) => asked.has(measureId))
  const chosen = picked.length > 0 ? picked.slice(0, most) : options.slice(0, atFirst)
  const measures = (
    await Promise.all(chosen.map(({ measureId }) => api.measures.get({ measureId })))
  ).filter((one) => one !== null)

  return (
    <>
      <Section title={t('title')} lead={t('lead', { most })}>
        <form data-print="no" className="flex flex-col items-start gap-1 pb-6">
          {options.map(({ measureId, number, title }) => (
            <label key={measureId} className="flex items-start gap-2.5 py-1">
              <input
                type="checkbox"
                name="measure"
                value={measureId}
                defaultChecked={chosen.some((one) => one.measureId === measureId)}
                className="mt-1 size-4 accent-accent"
              />
              {t('option', { number, title })}
            </label>
          ))}
          <button type="submit" className={buttonLook('quiet', 'mt-2')}>
            {t('show')}
          </button>
        </form>
        <CompareTable measures={measures} ifNothing={comparisons[0]?.inaction ?? null} />
      </Section>
      <Section
        title={weighed('title')}
        lead={weighed('lead')}
        actions={
          mayWrite &&
          options.length > 0 && <LinkButton href={`${here}/new`}>{weighed('write')}</LinkButton>
        }
      >
        {comparisons.length === 0 ? (
          <p className="text-soft">{weighed('none')}</p>
        ) : (
          <ul className="flex flex-col">
            {comparisons.map(({ comparisonId, title, writtenBy, writtenAt, agreedIn }) => (
              <li key={comparisonId} className="border-line border-b py-2 first:border-t">
                <Link href={`${here}/${comparisonId}`} className="link font-semibold">
                  {title}
                </Link>
                <span className="block text-sm text-soft">
                  {weighed(agreedIn ? 'agreedShort' : 'notAgreedShort')}{' '}
                  {weighed('writtenBy', { name: writtenBy })} <DateTime value={writtenAt} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

export default ComparePage
