import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { Section } from '../../../_ui/section.tsx'
import { ComparedRules } from './_parts/compared-rules.tsx'
import { RulesInWords } from './_parts/rules-in-words.tsx'
import { RulesVersions } from './_parts/rules-versions.tsx'

export const generateMetadata = async () => ({ title: (await getTranslations('rules'))('title') })

type Asked = Readonly<Record<'body' | 'version' | 'compare', string | string[] | undefined>>
type RulesPageProps = { readonly searchParams: Promise<Partial<Asked>> }

/** A body's rules of procedure in words, every version of them, and what differs between two. */
const RulesPage = async ({ searchParams }: RulesPageProps) => {
  const asked = await searchParams
  const api = await caller()
  const [found, ministries] = await Promise.all([api.members.rules({}), api.members.ministries({})])
  if (!found) return missing()
  const t = await getTranslations('rules')
  const library = await getTranslations('library')
  const names = new Map((ministries ?? []).map(({ ministryId, name }) => [ministryId, name]))
  const above = <Breadcrumbs trail={[{ href: '/library', label: library('title') }]} />
  const bodies = found.bodies.filter(
    ({ bodyId }) => asked.body === undefined || bodyId === asked.body,
  )
  if (bodies.length === 0) {
    if (asked.body !== undefined) return missing()
    return (
      <>
        <PageHeader above={above} title={t('title')} lead={t('lead')} />
        <EmptyState title={t('none.title')}>{t('none.body')}</EmptyState>
      </>
    )
  }

  return (
    <>
      <PageHeader above={above} title={t('title')} lead={t('lead')} />
      {bodies.map((body) => (
        <BodyRules
          key={body.bodyId}
          body={body}
          asked={asked}
          mayAdopt={found.may.adopt}
          ministryName={(id) => names.get(id) ?? id}
        />
      ))}
    </>
  )
}

type BodyRulesProps = {
  readonly body: Parameters<typeof RulesVersions>[0]['body']
  readonly asked: Partial<Asked>
  readonly mayAdopt: boolean
  readonly ministryName: (ministryId: string) => string
}

const BodyRules = async ({ body, asked, mayAdopt, ministryName }: BodyRulesProps) => {
  const t = await getTranslations('rules')
  const versionOf = (name: string | string[] | undefined) =>
    body.versions.find(({ version }) => String(version) === name)
  const inForce = body.versions[0]
  const read = asked.version === undefined ? inForce : versionOf(asked.version)
  if (!inForce || !read) return missing()
  const { version } = read
  const compared = versionOf(asked.compare)

  return (
    <>
      <Section
        title={body.name}
        actions={
          mayAdopt && (
            <LinkButton href={`/library/rules/adopt?body=${body.bodyId}`}>
              {t('adoptLink')}
            </LinkButton>
          )
        }
      >
        <p className="pb-6 font-semibold">
          {read === inForce ? t('inForce', { version }) : t('notInForce', { version })}{' '}
          {read !== inForce && (
            <Link href={`/library/rules?body=${body.bodyId}`} className="link">
              {t('toInForce')}
            </Link>
          )}
        </p>
        {compared && <ComparedRules before={compared} after={read} ministryName={ministryName} />}
        <RulesInWords rules={read.rules} ministryName={ministryName} />
      </Section>
      <Section title={t('versions.title')}>
        <RulesVersions body={body} />
      </Section>
    </>
  )
}

export default RulesPage
