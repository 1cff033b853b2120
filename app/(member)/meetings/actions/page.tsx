import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { caller } from '#server/platform/caller.ts'
import { missing } from '#server/platform/missing.ts'
import { Breadcrumbs } from '../../../_ui/breadcrumbs.tsx'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { PageHeader } from '../../../_ui/page-header.tsx'
import { ActionsTable } from '../_actions/actions-table.tsx'
import { ownersAmong } from '../_actions/owners-among.ts'

const states = ['open', 'overdue', 'done', 'all'] as const

const query = z.object({
  body: z.uuid().optional().catch(undefined),
  state: z.enum(states).catch('open'),
})

type ActionsPageProps = {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = async () => ({ title: (await getTranslations('actions'))('title') })

/** What meetings and decisions gave somebody to do, by body and by state. */
const ActionsPage = async ({ searchParams }: ActionsPageProps) => {
  const { body, state } = query.parse(await searchParams)
  const api = await caller()
  const [actions, bodies, found, members] = await Promise.all([
    api.actions.list({ state, ...(body ? { bodyId: body } : {}) }),
    api.members.bodies({}),
    api.members.ministries({}),
    api.members.list({}),
  ])
  if (!actions) return missing()
  const t = await getTranslations('actions')
  const address = (change: { body?: string | undefined; state?: string }) => {
    const asked = { body, state, ...change }
    const told = new URLSearchParams({
      ...(asked.body ? { body: asked.body } : {}),
      ...(asked.state === 'open' ? {} : { state: asked.state }),
    }).toString()

    return told === '' ? '/meetings/actions' : `/meetings/actions?${told}`
  }
  const choice = (label: string, href: string, isChosen: boolean) => (
    <Link
      key={href}
      href={href}
      aria-current={isChosen ? 'true' : undefined}
      className={isChosen ? 'font-semibold' : 'link'}
    >
      {label}
    </Link>
  )

  return (
    <>
      <PageHeader
        above={
          <Breadcrumbs
            trail={[{ href: '/meetings', label: (await getTranslations('meetings'))('title') }]}
          />
        }
        title={t('title')}
        lead={t('lead')}
      />
      <nav
        aria-label={t('filter.label')}
        className="flex flex-wrap gap-x-8 gap-y-2 pb-4"
        data-print="no"
      >
        <span className="flex flex-wrap gap-x-4 gap-y-1">
          {states.map((one) => choice(t(`states.${one}`), address({ state: one }), one === state))}
        </span>
        {bodies && bodies.length > 1 && (
          <span className="flex flex-wrap gap-x-4 gap-y-1">
            {choice(t('filter.everyBody'), address({ body: undefined }), body === undefined)}
            {bodies.map(({ bodyId, name }) =>
              choice(name, address({ body: bodyId }), bodyId === body),
            )}
          </span>
        )}
      </nav>
      {actions.length === 0 ? (
        <EmptyState title={t('none')}>{t('lead')}</EmptyState>
      ) : (
        <ActionsTable
          actions={actions}
          owners={ownersAmong(
            found ?? [],
            (members ?? []).filter(({ disabled }) => !disabled),
          )}
          withOrigin
        />
      )}
    </>
  )
}

export default ActionsPage
