import { getFormatter, getTranslations } from 'next-intl/server'
import type { ActorRole } from '#server/situations/rules/actor-roles.ts'

/** A role that an actor held for a time. */
type NamedRole = { name: string; role: ActorRole; from: string; until: string | null }

/** Says who was what, from when to when, in the reader's words. */
export const roleLabels = async () => {
  const t = await getTranslations('measures.form')
  const roles = await getTranslations('situations.actors.roles')
  const format = await getFormatter()
  const day = (on: string) =>
    format.dateTime(new Date(`${on}T12:00:00Z`), { dateStyle: 'medium', timeZone: 'UTC' })

  return ({ name, role, from, until }: NamedRole): string => {
    const words = { name, role: roles(role), from: day(from) }
    return until === null ? t('roleSince', words) : t('roleFromTo', { ...words, until: day(until) })
  }
}

type ActorWithRoles = {
  name: string
  roles: readonly { roleId: string; role: ActorRole; from: string; until: string | null }[]
}

/** The roles of a situation's actors as a form offers them. */
export const offeredRoles = async (actors: readonly ActorWithRoles[]) => {
  const label = await roleLabels()

  return actors.flatMap(({ name, roles }) =>
    roles.map((one) => ({ value: one.roleId, label: label({ name, ...one }) })),
  )
}
