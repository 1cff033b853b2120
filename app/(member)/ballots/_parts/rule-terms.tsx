import { useFormatter, useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'

type RuleTermsProps = { readonly ballot: Pick<BallotRead, 'terms' | 'electorate'> }

/** What a ballot is counted by beside its rule, in words, as far as it is anything but one ministry, one vote. */
export const RuleTerms = ({ ballot: { terms, electorate } }: RuleTermsProps) => {
  const t = useTranslations('ballots.terms')
  const format = useFormatter()
  if (!terms) return null
  const names = new Map(electorate.map((seat) => [seat.ministryId, seat.ministryName]))
  const name = (id: string) => names.get(id) ?? id
  const listed = (ids: readonly string[]) => format.list(ids.map(name))
  const { carries, weights, proxies, recused, concurrence, casting, referendum } = terms
  const differs = weights.some(({ millionths }) => millionths !== 1_000_000)
  const quorum = String(proxies.quorum)
  const sentences = [
    carries === 'heads' ? null : t(`carries.${carries}`),
    differs
      ? t('weights', {
          list: format.list(
            weights.map(
              ({ ministry, millionths }) =>
                `${name(ministry)} ${format.number(millionths / 1_000_000, { maximumFractionDigits: 6 })}`,
            ),
          ),
        })
      : null,
    ...proxies.held.map(({ giver, holder }) =>
      t('proxy', { giver: name(giver), holder: name(holder), quorum }),
    ),
    proxies.cyclic.length > 0 ? t('cycle', { list: listed(proxies.cyclic) }) : null,
    ...proxies.excess.map(({ giver, holder }) =>
      t('excess', { giver: name(giver), holder: name(holder) }),
    ),
    recused.ministries.length > 0
      ? t('recused', { list: listed(recused.ministries), quorum: String(recused.quorum) })
      : null,
    ...concurrence.map((group) =>
      t('concurrence', {
        group: group.name,
        needs: group.needs,
        list: listed(group.ministries),
      }),
    ),
    casting === 'chair' ? t('casting') : null,
    referendum.hours > 0
      ? t('referendum', { hours: referendum.hours, unconfirmed: referendum.unconfirmed })
      : null,
  ].filter((sentence) => sentence !== null)
  if (sentences.length === 0) return null

  return (
    <ul className="flex max-w-prose list-disc flex-col gap-1 ps-5 pt-2">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
