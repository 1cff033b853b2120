import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import type { Role } from '#server/members/rules/roles.ts'
import { caller } from '#server/platform/caller.ts'
import {
  highestMarking,
  highestOf,
  type Marking,
  markings,
  reaches,
} from '#server/situations/rules/markings.ts'
import { GlossaryTerm } from '../../../../_ui/glossary-term.tsx'
import { Section } from '../../../../_ui/section.tsx'
import { ChangeMandates } from './change-mandates.tsx'
import { GrantMandate } from './grant-mandate.tsx'
import type { HeldRoles } from './held-roles.ts'

type Mandate = {
  readonly mandateId: string
  readonly memberId: string
  readonly memberName: string
  readonly office: string
  readonly ministryName: string | null
  readonly role: Role
  readonly ceiling: Marking
}
type PeopleSectionProps = {
  readonly people: readonly Mandate[]
  readonly roles: HeldRoles
  readonly situationId: string
}

const grouped = <Key extends string>(
  people: readonly Mandate[],
  keyOf: (one: Mandate) => Key,
): [Key, Mandate[]][] =>
  [...Map.groupBy(people, keyOf)].sort(([one], [other]) => one.localeCompare(other))

/** Who is in the situation, ministry by ministry; the convenor brings people in and out. */
export const PeopleSection = async ({ people, roles, situationId }: PeopleSectionProps) => {
  const t = await getTranslations('situations.people')
  const words = await getTranslations('common')
  const mayGrant = may('mandate.grant', roles)
  const marks = await getTranslations('situations.markings')
  const reach = await getTranslations('sections.ceiling')
  const roleWords = ({ role, ceiling }: Mandate) =>
    ceiling === highestMarking
      ? words(`roles.${role}`)
      : `${words(`roles.${role}`)} (${reach('upTo', { marking: marks(ceiling) })})`
  const api = await caller()
  const [me, listed] = mayGrant
    ? await Promise.all([api.members.me({}), api.members.list({})])
    : [null, null]
  const members = listed ?? []
  const own = highestOf(
    people.filter((one) => one.memberId === me?.memberId).map(({ ceiling }) => ceiling),
  )
  const ceilings = markings.filter((marking) => reaches(own, marking))

  return (
    <Section
      title={<GlossaryTerm term="mandate">{t('title')}</GlossaryTerm>}
      lead={t('lead')}
      actions={
        mayGrant && (
          <GrantMandate
            situationId={situationId}
            ceilings={ceilings}
            members={members
              .filter((member) => !member.disabled)
              .map((member) => ({
                value: member.memberId,
                label: member.name,
                hint: member.ministryName ?? member.office,
              }))}
          />
        )
      }
    >
      <dl className="flex flex-col">
        {grouped(people, (one) => one.ministryName ?? words('shell.noMinistry')).map(
          ([ministry, mandates]) => (
            <div key={ministry} className="border-line border-b py-2 first:border-t">
              <dt className="text-faint text-sm">{ministry}</dt>
              {grouped(mandates, (one) => one.memberName).map(([name, held]) => (
                <dd key={name}>
                  {name}{' '}
                  <span className="text-soft text-sm">
                    {held.map((one) => roleWords(one)).join(', ')}
                  </span>
                </dd>
              ))}
            </div>
          ),
        )}
      </dl>
      {mayGrant && (
        <div className="pt-3">
          <ChangeMandates
            ceilings={ceilings}
            mandates={people.map(({ mandateId, memberName, role, ceiling }) => ({
              mandateId,
              name: memberName,
              role: words(`roles.${role}`),
              ceiling,
            }))}
          />
        </div>
      )}
    </Section>
  )
}
