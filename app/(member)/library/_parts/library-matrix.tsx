import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { toolStages, toolsAt } from '#server/measures/rules/library.ts'
import type { ToolId } from '#server/measures/rules/tool.ts'
import { dimensions } from '#server/situations/rules/dimensions.ts'
import { Table } from '../../../_ui/table.tsx'

type LibraryMatrixProps = {
  /** Where pointing at a tool leads. */
  readonly hrefOf: (tool: ToolId) => string
}

/** The brief's Figure 3: tools by stage and dimension. On narrow screens one stage after the other. */
export const LibraryMatrix = ({ hrefOf }: LibraryMatrixProps) => {
  const t = useTranslations('library')
  return (
    <Table
      caption={t('matrix.caption')}
      captionHidden
      columns={[
        { key: 'stage', label: t('matrix.stage'), className: 'sm:w-40' },
        ...dimensions.map((dimension) => ({
          key: dimension,
          label: t('matrix.column', {
            name: t(`dimensions.${dimension}.name`),
            lever: t(`dimensions.${dimension}.lever`),
          }),
        })),
      ]}
      rows={toolStages.map((stage) => ({
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
          ...Object.fromEntries(
            dimensions.map((dimension) => [
              dimension,
              <ul key={dimension} className="flex flex-col gap-1.5">
                {toolsAt(stage, dimension).map(({ id }) => (
                  <li key={id} className="pointer-coarse:py-1.5">
                    <Link href={hrefOf(id)} className="link">
                      {t(`tools.${id}.name`)}
                    </Link>
                  </li>
                ))}
              </ul>,
            ]),
          ),
        },
      }))}
    />
  )
}
