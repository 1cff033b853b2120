import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { motionStates } from '#server/ballots/rules/motion-graph.ts'
import { caller } from '#server/platform/caller.ts'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { StateWord } from '../../_ui/state-word.tsx'
import { motionSigns } from '../ballots/_parts/motion-signs.ts'

type MotionsPageProps = { readonly searchParams: Promise<{ state?: string | string[] }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('motions.list'))('title'),
})

/** The motions of every situation that one sees, the latest first, all or those in one state. */
const MotionsPage = async ({ searchParams }: MotionsPageProps) => {
  const { state: asked } = await searchParams
  const state = motionStates.find((one) => one === asked) ?? null
  const read = await (await caller()).motions.everywhere({ state })
  const t = await getTranslations('motions.list')
  const words = await getTranslations('ballots.motion')
  const { motions = [], counts = [], more = false } = read ?? {}

  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <nav aria-label={t('filter')} className="flex flex-wrap gap-x-4 gap-y-2 pb-4">
        <Link href="/motions" className="link" aria-current={state === null ? 'page' : undefined}>
          {t('all')}
        </Link>
        {counts.map((one) => (
          <Link
            key={one.state}
            href={`/motions?state=${one.state}`}
            className="link"
            aria-current={state === one.state ? 'page' : undefined}
          >
            {words(`states.${one.state}`)} ({one.count})
          </Link>
        ))}
      </nav>
      {motions.length === 0 ? (
        <EmptyState title={t('none')}>{t('next')}</EmptyState>
      ) : (
        <ul className="flex flex-col">
          {motions.map((motion) => (
            <li
              key={motion.motionId}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b py-3 first:border-t"
            >
              <span className="max-w-prose">
                <Link href={`/motions/${motion.motionId}`} className="link font-semibold">
                  {motion.question}
                </Link>
                <span className="block text-sm text-soft">
                  {words('number', { number: motion.number })} · {motion.situationName} ·{' '}
                  {t(`kinds.${motion.kind}`)}
                </span>
              </span>
              <StateWord sign={motionSigns[motion.state]}>
                {words(`states.${motion.state}`)}
              </StateWord>
            </li>
          ))}
        </ul>
      )}
      {more && <p className="pt-4 text-soft">{t('more')}</p>}
    </>
  )
}

export default MotionsPage
