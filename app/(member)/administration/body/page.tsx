import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { may } from '#server/members/rules/may.ts'
import { caller } from '#server/platform/caller.ts'
import { EmptyState } from '../../../_ui/empty-state.tsx'
import { Section } from '../../../_ui/section.tsx'
import { Table } from '../../../_ui/table.tsx'
import { AssignSeat } from './assign-seat.tsx'

/** The body that decides: who sits in it for which ministry, and under which rules. */
const BodyPage = async () => {
  const api = await caller()
  const [me, bodies, members] = await Promise.all([
    api.members.me({}),
    api.members.bodies({}),
    api.members.list({}),
  ])
  const t = await getTranslations('administration.body')
  const maySeat = may('seat.assign', { installation: me?.roles ?? [] })
  if (!bodies || bodies.length === 0) {
    return <EmptyState title={t('none')}>{t('noneNext')}</EmptyState>
  }

  return bodies.map((body) => (
    <div key={body.bodyId}>
      <Section
        title={body.name}
        lead={t('seatsLead')}
        actions={
          maySeat && (
            <AssignSeat
              bodyId={body.bodyId}
              members={(members ?? [])
                .filter((member) => member.ministryId !== null && !member.disabled)
                .map((member) => ({
                  value: member.memberId,
                  label: member.name,
                  hint: member.ministryName ?? undefined,
                }))}
            />
          )
        }
      >
        <Table
          caption={t('seats')}
          captionHidden
          columns={[
            { key: 'ministry', label: t('columns.ministry') },
            { key: 'member', label: t('columns.member') },
            { key: 'capacity', label: t('columns.capacity') },
          ]}
          rows={body.seats.map((seat) => ({
            key: seat.seatId,
            cells: {
              ministry: seat.ministryName,
              member: seat.memberName,
              capacity: t(`capacities.${seat.capacity}`),
            },
          }))}
        />
      </Section>
      <p className="pb-6">
        <Link href={`/library/rules?body=${body.bodyId}`} className="link">
          {t('toRules')}
        </Link>
      </p>
    </div>
  ))
}

export default BodyPage
