import { getTranslations } from 'next-intl/server'
import { ownToolId as nameOfOwnTool } from '#server/measures/rules/own-tool.ts'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { DateTime } from '../../../../_ui/date-time.tsx'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { OwnToolView } from '../../_parts/own-tool-view.tsx'
import { ToolLessons } from '../../_parts/tool-lessons.tsx'
import { RetireTool } from '../_parts/retire-tool.tsx'

type OwnToolPageProps = { readonly params: Promise<{ ownToolId: string }> }

export const generateMetadata = async () => ({ title: (await getTranslations('library'))('title') })

/** A tool that a body added to the library, with what was learned of it. */
const OwnToolPage = async ({ params }: OwnToolPageProps) => {
  const { ownToolId } = await params
  const api = await caller()
  const [tools, me] = await Promise.all([api.measures.tools({}), api.members.me({})])
  const tool = tools?.find((one) => one.ownToolId === ownToolId)
  if (!tool || !me) return missing()
  const t = await getTranslations('library')
  const roles = { installation: me.roles, situation: [] }
  const place = {
    stage: t(`stages.${tool.stage}.name`),
    dimension: t(`dimensions.${tool.dimension}.name`),
  }
  const changeable = tool.retiredBecause === null

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/library', label: t('title') }]} />}
        eyebrow={t('tool.eyebrow', place)}
        title={tool.name}
        lead={tool.description}
        actions={
          <>
            {changeable && may('tool.revise', roles) && (
              <LinkButton href={`/library/own/${ownToolId}/edit`}>{t('own.revise')}</LinkButton>
            )}
            {changeable && may('tool.retire', roles) && <RetireTool ownToolId={ownToolId} />}
          </>
        }
      />
      <p className="max-w-prose pb-6 text-soft">
        {t('own.ofBody', { body: tool.bodyName, name: tool.writtenBy })}{' '}
        <DateTime value={tool.writtenAt} precision="day" />
      </p>
      <OwnToolView tool={tool} />
      <ToolLessons tool={nameOfOwnTool(ownToolId)} />
    </>
  )
}

export default OwnToolPage
