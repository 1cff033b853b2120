import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../../../../_ui/empty-state.tsx'
import { Mark } from '../_parts/mark.tsx'
import { RivalsCase } from './_parts/rivals-case.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('hypotheses'))('title'),
})

type RivalsPageProps = { readonly params: Promise<{ situationId: string }> }

/** What else would explain what each actor did, held against the evidence. */
const RivalsPage = async ({ params }: RivalsPageProps) => {
  const { situationId } = await params
  const found = await (await caller()).findings.hypotheses({ situationId })
  if (!found) return missing()
  const t = await getTranslations('hypotheses')
  const base = `/situations/${situationId}`

  return (
    <article className="flex flex-col gap-6">
      <header className="flex flex-col gap-3">
        <p data-print="no">
          <Link href={`${base}/findings`} className="link">
            {t('back')}
          </Link>
        </p>
        <h2 className="text-lg">{t('title')}</h2>
        <p className="max-w-prose text-soft">{t('lead')}</p>
      </header>
      {found.cases.length === 0 ? (
        <EmptyState title={t('none.title')}>{t('none.body')}</EmptyState>
      ) : (
        found.cases.map((one) => (
          <RivalsCase
            key={`${one.actor.actorId} ${one.crime}`}
            situationId={situationId}
            one={one}
            needed={found.rivalsNeeded}
            may={found.may}
          />
        ))
      )}
      <p className="max-w-prose border-line border-t pt-4 text-soft text-sm">
        {t('method')} <Mark mark="published" /> <Mark mark="policy" />
      </p>
    </article>
  )
}

export default RivalsPage
