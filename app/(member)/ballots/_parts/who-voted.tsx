import { useFormatter, useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'
import { Table } from '../../../_ui/table.tsx'

type WhoVotedProps = {
  readonly ballot: Pick<BallotRead, 'electorate' | 'mode' | 'terms'>
  readonly beyond: { readonly represented: readonly { ministry: string; holder: string }[] } | null
}

/** Every ministry that was entitled: whether it was there, recused, or spoken for, by whom, and its weight. */
export const WhoVoted = ({ ballot, beyond }: WhoVotedProps) => {
  const t = useTranslations('ballots.who')
  const format = useFormatter()
  const { electorate, mode, terms } = ballot
  const names = new Map(electorate.map((seat) => [seat.ministryId, seat.ministryName]))
  const spoken = new Map(beyond?.represented.map((one) => [one.ministry, one.holder]))
  const isWeighed = terms !== null && terms.carries !== 'heads'

  return (
    <Table
      caption={t('caption')}
      captionHidden
      columns={[
        { key: 'ministry', label: t('ministry') },
        { key: 'there', label: t(mode === 'meeting' ? 'there' : 'returned') },
        { key: 'part', label: t('part') },
        ...(isWeighed
          ? ([{ key: 'weight', label: t('weight'), align: 'end' }] as const)
          : ([] as const)),
      ]}
      rows={electorate.map((seat) => {
        const { ministryId, presentAtOpening, presentNow, voted, recused, holderId } = seat
        const holder = spoken.get(ministryId)
        const when = presentAtOpening
          ? presentNow
            ? 'throughout'
            : 'opening'
          : presentNow
            ? 'close'
            : 'never'
        const part = recused
          ? 'recused'
          : voted
            ? holderId
              ? 'cancelled'
              : 'itself'
            : holder
              ? 'represented'
              : holderId
                ? 'unheard'
                : 'silent'
        return {
          key: ministryId,
          cells: {
            ministry: seat.ministryName,
            there: mode === 'meeting' ? t(`times.${when}`) : t(voted ? 'yes' : 'no'),
            part: t(`parts.${part}`, { holder: names.get(holder ?? holderId ?? '') ?? '' }),
            weight: format.number(seat.millionths / 1_000_000, { maximumFractionDigits: 6 }),
          },
        }
      })}
    />
  )
}
