import { getFormatter, getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import type { ActorKind, ActorRole } from '#server/situations/rules/actor-roles.ts'
import { EmptyState } from '../../../../_ui/empty-state.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { Table } from '../../../../_ui/table.tsx'
import { ActorDialog } from './actor-dialog.tsx'
import { AssignRole } from './assign-role.tsx'
import { EndRole } from './end-role.tsx'
import type { HeldRoles } from './held-roles.ts'

export type ShownActor = {
  readonly actorId: string
  readonly number: number
  readonly kind: ActorKind
  readonly name: string
  readonly description: string
  readonly roles: readonly {
    readonly roleId: string
    readonly role: ActorRole
    readonly from: string
    readonly until: string | null
    readonly reason: string
  }[]
}
type ActorsSectionProps = {
  readonly actors: readonly ShownActor[]
  readonly roles: HeldRoles
  readonly situationId: string
}

/** Offices and groups, with what each is said to have been, from when to when, and why. */
export const ActorsSection = async ({ actors, roles, situationId }: ActorsSectionProps) => {
  const t = await getTranslations('situations.actors')
  const format = await getFormatter()
  const day = (value: string) =>
    format.dateTime(new Date(`${value}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })
  const mayWrite = may('actor.add', roles)
  const add = mayWrite && <ActorDialog situationId={situationId} />
  if (actors.length === 0) {
    return (
      <Section title={t('title')} lead={t('lead')}>
        <EmptyState title={t('none')} action={add}>
          {t('noneNext')}
        </EmptyState>
      </Section>
    )
  }

  return (
    <Section title={t('title')} lead={t('lead')} actions={add}>
      <Table
        caption={t('caption')}
        captionHidden
        columns={[
          { key: 'actor', label: t('columns.actor'), className: 'sm:w-2/5' },
          { key: 'roles', label: t('columns.roles') },
        ]}
        rows={actors.map((actor) => ({
          key: actor.actorId,
          cells: {
            actor: (
              <>
                <span className="text-faint tabular-nums">{actor.number}</span>{' '}
                <strong>{actor.name}</strong>
                <span className="block text-faint text-sm">{t(`kinds.${actor.kind}`)}</span>
                {actor.description && (
                  <span className="block text-sm text-soft">{actor.description}</span>
                )}
                {mayWrite && (
                  <span className="-ms-2 flex flex-wrap" data-print="no">
                    <ActorDialog situationId={situationId} actor={actor} />
                    <AssignRole actorId={actor.actorId} name={actor.name} />
                  </span>
                )}
              </>
            ),
            roles:
              actor.roles.length === 0 ? (
                <span className="text-faint">{t('noRole')}</span>
              ) : (
                <ul className="flex flex-col gap-2">
                  {actor.roles.map((one) => (
                    <li key={one.roleId}>
                      {t(`roles.${one.role}`)},{' '}
                      <span className="text-soft">
                        {one.until
                          ? t('span', { from: day(one.from), until: day(one.until) })
                          : t('lasting', { from: day(one.from) })}
                      </span>
                      <span className="block text-sm text-soft">{one.reason}</span>
                      {mayWrite && one.until === null && (
                        <EndRole roleId={one.roleId} role={t(`roles.${one.role}`)} />
                      )}
                    </li>
                  ))}
                </ul>
              ),
          },
        }))}
      />
    </Section>
  )
}
