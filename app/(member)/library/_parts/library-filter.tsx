import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { dimensions } from '#server/situations/rules/dimensions.ts'
import { type Stage, stages } from '#server/situations/rules/stages.ts'
import { classNames } from '../../../_ui/class-names.ts'
import type { LibraryPart } from './library-part.ts'

type LibraryFilterProps = {
  /** The page that shows the library. */
  readonly path: string
  readonly part: LibraryPart
  /** The stage of the situation at hand, which is marked; null where there is none. */
  readonly present: Stage | null
}

const look = (isChosen: boolean) =>
  classNames(
    'inline-flex min-h-9 items-center rounded-sm border px-2.5 pointer-coarse:min-h-11',
    isChosen ? 'border-accent font-semibold' : 'border-line text-soft hover:text-ink',
  )

/** Narrows the matrix to a stage and a dimension: links, so that what is seen has an address. */
export const LibraryFilter = ({ path, part, present }: LibraryFilterProps) => {
  const t = useTranslations('library')
  const to = (change: Partial<LibraryPart>) => {
    const { stage, dimension } = { ...part, ...change }
    return `${path}?stage=${stage ?? 'all'}${dimension ? `&dimension=${dimension}` : ''}`
  }
  const choice = (key: string, href: string, label: string, isChosen: boolean) => (
    <li key={key}>
      <Link href={href} aria-current={isChosen ? 'true' : undefined} className={look(isChosen)}>
        {label}
      </Link>
    </li>
  )

  return (
    <nav aria-label={t('filter.label')} className="flex flex-col gap-2 pb-4" data-print="no">
      <ul className="flex flex-wrap gap-2">
        {choice('all', to({ stage: null }), t('filter.allStages'), part.stage === null)}
        {stages.map((stage) =>
          choice(
            stage,
            to({ stage }),
            stage === present
              ? t('filter.present', { stage: t(`stages.${stage}.name`) })
              : t(`stages.${stage}.name`),
            part.stage === stage,
          ),
        )}
      </ul>
      <ul className="flex flex-wrap gap-2">
        {choice('all', to({ dimension: null }), t('filter.allDimensions'), part.dimension === null)}
        {dimensions.map((dimension) =>
          choice(
            dimension,
            to({ dimension }),
            t(`dimensions.${dimension}.name`),
            part.dimension === dimension,
          ),
        )}
      </ul>
    </nav>
  )
}
