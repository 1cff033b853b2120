import { useTranslations } from 'next-intl'
import type { VotersRead } from '#server/ballots/voters-read.schema.ts'
import { Section } from '../../../_ui/section.tsx'
import { GiveProxy } from './give-proxy.tsx'
import { Recuse } from './recuse.tsx'
import { RevokeProxy } from './revoke-proxy.tsx'

type VotersProps = { readonly motionId: string; readonly voters: VotersRead }

/** Before the ballot: which ministries stay out, which speak for others, and what the reader's own may do of both. */
export const Voters = ({ motionId, voters }: VotersProps) => {
  const t = useTranslations('ballots.voters')
  const { recusals, proxies, ministries, cap, ownMinistryId, mayRecuse } = voters
  const isQuiet = recusals.length === 0 && proxies.every(({ given }) => given.length === 0)
  const may = mayRecuse || proxies.some(({ mayGive }) => mayGive)
  if (isQuiet && !may) return null

  return (
    <Section title={t('title')} lead={cap > 0 ? t('lead', { cap }) : undefined}>
      <ul className="flex max-w-prose flex-col gap-2">
        {recusals.map(({ ministry, memberName, reason }) => (
          <li key={ministry.id}>
            {t('recused', { ministry: ministry.name, name: memberName, reason })}
          </li>
        ))}
        {proxies.flatMap(({ reach, given }) =>
          given.map(({ proxyId, giver, holder, own }) => (
            <li key={proxyId} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              {t(`given.${reach}`, { giver: giver.name, holder: holder.name })}
              {own && <RevokeProxy proxyId={proxyId} holder={holder.name} />}
            </li>
          )),
        )}
      </ul>
      <div className="flex flex-wrap gap-2 pt-3" data-print="no">
        {proxies
          .filter(({ mayGive }) => mayGive)
          .map(({ reach }) => (
            <GiveProxy
              key={reach}
              motionId={motionId}
              reach={reach}
              ministries={ministries.filter(({ id }) => id !== ownMinistryId)}
            />
          ))}
        {mayRecuse && <Recuse motionId={motionId} />}
      </div>
    </Section>
  )
}
