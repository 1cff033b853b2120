import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { buttonLook } from '../../../../../_ui/button-look.ts'
import { Section } from '../../../../../_ui/section.tsx'
import { CompareTable } from '../_parts/compare-table.tsx'

type ComparePageProps = {
  readonly params: Promise<{ situationId: string }>
  readonly searchParams: Promise<{ measure?: string | string[] }>
}

const most = 4

export const generateMetadata = async () => ({
  title: (await getTranslations('measures.compare'))('title'),
})

/** Options side by side: what each is to achieve, what it needs, what is unmet, what may go wrong. */
const ComparePage = async ({ params, searchParams }: ComparePageProps) => {
  const { situationId } = await params
  const { measure } = await searchParams
  const api = await caller()
  const listed = await api.measures.list({ situationId })
  if (!listed) return missing()
  const t = await getTranslations('measures.compare')
  const options = listed.filter(({ withdrawnBecause }) => withdrawnBecause === null)
  const asked = new Set([measure ?? []].flat())
  const picked = options.filter(({ measureId }) => asked.has(measureId))
  const chosen = (picked.length > 0 ? picked : options).slice(0, most)
  const measures = (
    await Promise.all(chosen.map(({ measureId }) => api.measures.get({ measureId })))
  ).filter((one) => one !== null)

  return (
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
      <CompareTable measures={measures} />
    </Section>
  )
}

export default ComparePage
