import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { EmptyState } from '../../_ui/empty-state.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { Table } from '../../_ui/table.tsx'
import { CounterpartDialog } from './_parts/counterpart-dialog.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('counterparts'))('title'),
})

/** The register of focal points abroad. */
const CounterpartsPage = async () => {
  const api = await caller()
  const [me, counterparts] = await Promise.all([api.members.me({}), api.counterparts.list({})])
  if (!me || !counterparts) return missing()
  const t = await getTranslations('counterparts')
  const keeps = may('counterpart.add', { installation: me.roles })

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={keeps && <CounterpartDialog present={null} />}
      />
      {counterparts.length === 0 ? (
        <EmptyState title={t('none')} />
      ) : (
        <Table
          caption={t('title')}
          captionHidden
          columns={[
            { key: 'name', label: t('columns.name'), heads: true },
            { key: 'country', label: t('columns.country') },
            { key: 'office', label: t('columns.office') },
            { key: 'contact', label: t('columns.contact') },
            { key: 'key', label: t('columns.key') },
            ...(keeps ? [{ key: 'revise', label: t('revise') }] : []),
          ]}
          rows={counterparts.map((one) => ({
            key: one.counterpartId,
            cells: {
              name: one.name,
              country: one.country,
              office: one.office,
              contact: one.contact,
              key: one.verifierKey ? (
                <code className="break-all font-mono text-sm">{one.verifierKey}</code>
              ) : (
                t('noKey')
              ),
              revise: keeps && <CounterpartDialog present={one} />,
            },
          }))}
        />
      )}
    </>
  )
}

export default CounterpartsPage
