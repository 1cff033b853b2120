import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../../../_ui/page-header.tsx'
import { ownToolDraftOf } from '../../_parts/own-tool-draft.ts'
import { OwnToolForm } from '../../_parts/own-tool-form.tsx'

type EditOwnToolPageProps = { readonly params: Promise<{ ownToolId: string }> }

/** Gives a body's own tool a new version. */
const EditOwnToolPage = async ({ params }: EditOwnToolPageProps) => {
  const { ownToolId } = await params
  const api = await caller()
  const [me, tools] = await Promise.all([api.members.me({}), api.measures.tools({})])
  const tool = tools?.find((one) => one.ownToolId === ownToolId)
  const roles = { installation: me?.roles ?? [], situation: [] }
  if (!tool || tool.retiredBecause !== null || !may('tool.revise', roles)) return missing()
  const t = await getTranslations('library')

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[
              { href: '/library', label: t('title') },
              { href: `/library/own/${ownToolId}`, label: tool.name },
            ]}
          />
        }
        title={t('own.revise')}
      />
      <OwnToolForm ownToolId={ownToolId} initial={ownToolDraftOf(tool)} bodies={[]} />
    </>
  )
}

export default EditOwnToolPage
