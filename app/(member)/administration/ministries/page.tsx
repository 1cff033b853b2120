import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { Table } from '../../../_ui/table.tsx'
import { AddMinistry } from './add-ministry.tsx'

/** The ministries that have members here. */
const MinistriesPage = async () => {
  const api = await caller()
  const [me, ministries, members] = await Promise.all([
    api.members.me({}),
    api.members.ministries({}),
    api.members.list({}),
  ])
  const t = await getTranslations('administration.ministries')

  return (
    <>
      {may('ministry.add', { installation: me?.roles ?? [] }) && (
        <div className="pb-4">
          <AddMinistry />
        </div>
      )}
      <Table
        caption={t('caption')}
        captionHidden
        columns={[
          { key: 'name', label: t('columns.name') },
          { key: 'short', label: t('columns.short') },
          { key: 'members', label: t('columns.members'), align: 'end' },
        ]}
        rows={(ministries ?? []).map((ministry) => ({
          key: ministry.ministryId,
          cells: {
            name: ministry.name,
            short: ministry.shortName,
            members: (members ?? []).filter((one) => one.ministryId === ministry.ministryId).length,
          },
        }))}
      />
    </>
  )
}

export default MinistriesPage
