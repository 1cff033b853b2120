import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../../_ui/breadcrumbs.tsx'
import { PageHeader } from '../../../../_ui/page-header.tsx'
import { emptyOwnTool } from '../_parts/own-tool-draft.ts'
import { OwnToolForm } from '../_parts/own-tool-form.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('library'))('own.add'),
})

/** Adds a body's own tool to the library. */
const NewOwnToolPage = async () => {
  const api = await caller()
  const [me, bodies] = await Promise.all([api.members.me({}), api.members.bodies({})])
  if (!me || !bodies || !may('tool.add', { installation: me.roles, situation: [] })) {
    return missing()
  }
  const t = await getTranslations('library')

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/library', label: t('title') }]} />}
        title={t('own.add')}
        lead={t('own.addLead')}
      />
      <OwnToolForm
        ownToolId={null}
        initial={emptyOwnTool}
        bodies={bodies.map(({ bodyId, name }) => ({ value: bodyId, label: name }))}
      />
    </>
  )
}

export default NewOwnToolPage
