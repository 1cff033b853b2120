import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { idOfOwnTool } from '#server/measures/rules/own-tool.ts'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { LinkButton } from '../../_ui/link-button.tsx'
import { PageHeader } from '../../_ui/page-header.tsx'
import { LibraryFilter } from './_parts/library-filter.tsx'
import { LibraryMatrix } from './_parts/library-matrix.tsx'
import { partAsked } from './_parts/library-part.ts'

type LibraryPageProps = {
  readonly searchParams: Promise<{ stage?: string | string[]; dimension?: string | string[] }>
}

export const generateMetadata = async () => ({ title: (await getTranslations('library'))('title') })

/** The tools of prevention, the brief's and the bodies' own, where one can point at each. */
const LibraryPage = async ({ searchParams }: LibraryPageProps) => {
  const part = partAsked(await searchParams, null)
  const api = await caller()
  const [own, me] = await Promise.all([api.measures.tools({}), api.members.me({})])
  const t = await getTranslations('library')
  const mayAdd = me && may('tool.add', { installation: me.roles, situation: [] })
  const retired = (own ?? []).filter(({ retiredBecause }) => retiredBecause !== null)

  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={mayAdd && <LinkButton href="/library/own/new">{t('own.add')}</LinkButton>}
      />
      <LibraryFilter path="/library" part={part} present={null} />
      <LibraryMatrix
        own={own ?? []}
        part={part}
        hrefOf={(tool) => {
          const id = idOfOwnTool(tool)
          return id === undefined ? `/library/${tool}` : `/library/own/${id}`
        }}
      />
      {retired.length > 0 && (
        <p className="pt-4 text-sm text-soft">
          {t('own.retiredList')}{' '}
          {retired.map(({ ownToolId, name }, at) => (
            <span key={ownToolId}>
              {at > 0 && ', '}
              <Link href={`/library/own/${ownToolId}`} className="link">
                {name}
              </Link>
            </span>
          ))}
        </p>
      )}
      <p className="pt-6">
        <Link href="/library/constants" className="link">
          {t('toConstants')}
        </Link>
      </p>
      <p className="pt-2">
        <Link href="/library/rules" className="link">
          {t('toRules')}
        </Link>
      </p>
      <div className="flex max-w-prose flex-col gap-2 pt-6 text-sm text-soft">
        <p>{t('stageOne')}</p>
        <p>{t('notLinear')}</p>
      </div>
    </>
  )
}

export default LibraryPage
