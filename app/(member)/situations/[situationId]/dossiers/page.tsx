import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { LinkButton } from '../../../../_ui/link-button.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { ExportDialog } from '../../../_texts/export-dialog.tsx'
import { ExchangesSection } from './_parts/exchanges-section.tsx'
import { ReleasesTable } from './_parts/releases-table.tsx'

type DossiersPageProps = { readonly params: Promise<{ situationId: string }> }

export const generateMetadata = async () => ({
  title: (await getTranslations('releases'))('title'),
})

/** What leaves of a situation: its dossier, and what was released with fields blacked out. */
const DossiersPage = async ({ params }: DossiersPageProps) => {
  const { situationId } = await params
  const api = await caller()
  const [me, situation, releases] = await Promise.all([
    api.members.me({}),
    api.situations.get({ situationId }),
    api.releases.list({ situationId }),
  ])
  if (!me || !situation || !releases) return missing()
  const t = await getTranslations('releases')
  const roles = { installation: me.roles, situation: situation.myRoles }
  const path = `/api/export/situation/${situationId}`

  return (
    <>
      <Section title={t('title')} lead={t('lead')}>
        {may('situation.export', roles) && (
          <ExportDialog
            action={t('export')}
            title={t('export')}
            saves={[
              { label: t('saveBare'), path },
              { label: t('saveFiles'), path, query: { files: '1' } },
            ]}
          />
        )}
      </Section>
      <Section title={t('register')} lead={t('registerLead')}>
        {releases.length === 0 ? (
          <p>{t('none')}</p>
        ) : (
          <ReleasesTable releases={releases} takes={may('release.export', roles)} />
        )}
        {may('release.make', roles) && (
          <p className="pt-4" data-print="no">
            <LinkButton href={`/situations/${situationId}/dossiers/release`}>
              {t('make')}
            </LinkButton>
          </p>
        )}
      </Section>
      <ExchangesSection situationId={situationId} roles={roles} releases={releases} />
    </>
  )
}

export default DossiersPage
