import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { constantEntries, constantGroups } from '#server/policies/rules/constant-entries.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { MarkLegend } from '../../situations/[situationId]/findings/_parts/mark-legend.tsx'
import { ConstantsTable } from './_parts/constants-table.tsx'
import { DifferencesTable } from './_parts/differences-table.tsx'
import { FixedList } from './_parts/fixed-list.tsx'
import { GateKinds } from './_parts/gate-kinds.tsx'
import { VersionsTable } from './_parts/versions-table.tsx'

export const generateMetadata = async () => ({
  title: (await getTranslations('policies'))('title'),
})

type Asked = { version?: string | string[]; compare?: string | string[] }
type ConstantsPageProps = { readonly searchParams: Promise<Asked> }

/** Every policy constant with its mark and its source, every version of them, and what differs between two. */
const ConstantsPage = async ({ searchParams }: ConstantsPageProps) => {
  const asked = await searchParams
  const found = await (await caller()).policies.list({})
  if (!found) return missing()
  const versionOf = (name: Asked['version']) =>
    found.versions.find(({ constants }) => constants.version === name)?.constants
  const inForce = found.versions[0]?.constants
  const read = asked.version === undefined ? inForce : versionOf(asked.version)
  if (!inForce || !read) return missing()
  const compared = versionOf(asked.compare)
  const t = await getTranslations('policies')
  const library = await getTranslations('library')
  const entries = constantEntries(read)
  const { version } = read

  return (
    <>
      <PageHeader
        above={<Breadcrumbs trail={[{ href: '/library', label: library('title') }]} />}
        eyebrow={t('version', { version })}
        title={t('title')}
        lead={t('lead')}
      />
      <div className="flex max-w-prose flex-col gap-3 pb-6">
        <p className="font-semibold">
          {read === inForce ? t('inForce', { version }) : t('notInForce', { version })}{' '}
          {read !== inForce && (
            <Link href="/library/constants" className="link">
              {t('toInForce')}
            </Link>
          )}
        </p>
        <p className="text-soft">{t('whole')}</p>
      </div>
      {compared && <DifferencesTable before={compared} after={read} />}
      {constantGroups.map((group) => (
        <Section
          key={group}
          id={group}
          title={t(`groups.${group}.title`)}
          lead={t(`groups.${group}.lead`)}
        >
          {group === 'gates' && <GateKinds />}
          <ConstantsTable
            caption={t(`groups.${group}.title`)}
            entries={entries.filter((entry) => entry.group === group)}
          />
        </Section>
      ))}
      <Section title={t('groups.fixed.title')} lead={t('groups.fixed.lead')}>
        <FixedList />
      </Section>
      <Section
        id="versions"
        title={t('versions.title')}
        actions={
          found.may.adopt && (
            <LinkButton href="/library/constants/adopt">{t('adoptLink')}</LinkButton>
          )
        }
      >
        <VersionsTable versions={found.versions} />
      </Section>
      <MarkLegend />
    </>
  )
}

export default ConstantsPage
