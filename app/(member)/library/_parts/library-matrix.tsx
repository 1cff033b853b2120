import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { toolsAt } from '#server/measures/rules/library.ts'
import { ownToolId } from '#server/measures/rules/own-tool.ts'
import { type Dimension, dimensions } from '#server/situations/rules/dimensions.ts'
import { type Stage, stages } from '#server/situations/rules/stages.ts'
import { Badge } from '../../../_ui/badge.tsx'
import { Table } from '../../../_ui/table.tsx'
import type { LibraryPart } from './library-part.ts'
import type { ShownOwnTool } from './shown-own-tool.ts'

type LibraryMatrixProps = {
  /** Where pointing at a tool leads. */
  readonly hrefOf: (tool: string) => string
  /** The tools that bodies added; retired ones are not shown. */
  readonly own: readonly ShownOwnTool[]
  /** Which stage and dimension to show; null for all. */
  readonly part: LibraryPart
}

// The figure's own order: what is most pressing stands first, and what it lists nothing for last.
const rows = stages.toReversed()

/** The brief's Figure 3, and beside it the bodies' own tools: by stage and dimension. Narrow, one stage after the other. */
export const LibraryMatrix = ({ hrefOf, own, part }: LibraryMatrixProps) => {
  const t = useTranslations('library')
  const columns = dimensions.filter((one) => part.dimension === null || one === part.dimension)
  const cell = (stage: Stage, dimension: Dimension) => {
    const brief = stage === 'risk_factors' ? [] : toolsAt(stage, dimension)
    const added = own.filter(
      (one) => one.retiredBecause === null && one.stage === stage && one.dimension === dimension,
    )
    if (brief.length + added.length === 0)
      return <span className="text-soft">{t('matrix.none')}</span>

    return (
      <ul className="flex flex-col gap-1.5">
        {brief.map(({ id }) => (
          <li key={id} className="pointer-coarse:py-1.5">
            <Link href={hrefOf(id)} className="link">
              {t(`tools.${id}.name`)}
            </Link>
          </li>
        ))}
        {added.map(({ ownToolId: id, name }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2 pointer-coarse:py-1.5">
            <Link href={hrefOf(ownToolId(id))} className="link">
              {name}
            </Link>
            <Badge>{t('origins.body')}</Badge>
          </li>
        ))}
      </ul>
    )
  }

  return (
    <Table
      caption={t('matrix.caption')}
      captionHidden
      columns={[
        { key: 'stage', label: t('matrix.stage'), className: 'sm:w-40' },
        ...columns.map((dimension) => ({
          key: dimension,
          label: t('matrix.column', {
            name: t(`dimensions.${dimension}.name`),
            lever: t(`dimensions.${dimension}.lever`),
          }),
        })),
      ]}
      rows={rows
        .filter((stage) => part.stage === null || stage === part.stage)
        .map((stage) => ({
          key: stage,
          cells: {
            stage: (
              <>
                {t(`stages.${stage}.name`)}
                <span className="block font-normal text-sm text-soft">
                  {t(`stages.${stage}.note`)}
                </span>
              </>
            ),
            ...Object.fromEntries(columns.map((one) => [one, cell(stage, one)])),
          },
        }))}
    />
  )
}
