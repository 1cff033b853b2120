import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { WhenReady } from '../../../_ui/when-ready.tsx'
import { PrintButton } from '../../ballots/_parts/print-button.tsx'
import './diff.css'
import { citeFrom } from '../../situations/[situationId]/assessment/_parts/cite-from.ts'
import { BackLink } from './back-link.tsx'
import { Comparison } from './comparison.tsx'
import { pointNames, readPoint } from './point-name.ts'
import { citationsOf, type TextPlace, whichOf } from './text-place.ts'

type Given = string | string[] | undefined
type TextComparedProps = {
  readonly place: TextPlace
  /** The two points, as the address says them. */
  readonly asked: { readonly from?: Given; readonly to?: Given }
}

/** Two moments of the text side by side in one: what was added, removed and moved between them. */
export const TextCompared = async ({ place, asked }: TextComparedProps) => {
  const [from, to] = [readPoint(asked.from), readPoint(asked.to)]
  if (from === undefined || to === undefined) notFound()
  const api = await caller()
  const t = await getTranslations('history')
  const words = await getTranslations('assessments')
  const nameOf = await pointNames(place.situationId)
  const work = () =>
    Promise.all([api.assessments.compare({ ...whichOf(place), from, to }), citationsOf(place)])

  return (
    <div className="max-w-prose print:max-w-none">
      <BackLink place={place} toHistory />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h2 className="text-lg">{t('compare.title')}</h2>
        <PrintButton />
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 pt-2">
        <dt className="text-soft">{t('compare.from')}</dt>
        <dd>{await nameOf(from)}</dd>
        <dt className="text-soft">{t('compare.to')}</dt>
        <dd>{await nameOf(to)}</dd>
      </dl>
      <WhenReady work={work} label={t('compare.working')}>
        {([compared, citations]) =>
          compared ? (
            <Comparison
              {...{ place, from, to, compared }}
              cite={citeFrom(citations ?? [], words)}
            />
          ) : (
            missing()
          )
        }
      </WhenReady>
    </div>
  )
}
