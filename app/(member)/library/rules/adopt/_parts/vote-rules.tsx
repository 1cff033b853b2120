'use client'
import { useTranslations } from 'next-intl'
import { Checkbox } from '../../../../../_ui/checkbox.tsx'
import { RadioGroup } from '../../../../../_ui/radio-group.tsx'
import { type RulesFieldsProps, type Seated, weightIn, withWeight } from './rules-draft.ts'
import { WholeNumber } from './whole-number.tsx'

type VoteRulesProps = RulesFieldsProps & { readonly ministries: Seated }

/** Who votes for whom and with what weight. */
export const VoteRules = ({ draft, onChange, ministries }: VoteRulesProps) => {
  const t = useTranslations('rules')
  const { proxies, adReferendum } = draft

  return (
    <div className="flex flex-col gap-5">
      <WholeNumber
        label={t('adopt.perHolder')}
        value={proxies.perHolder}
        between={[0, 10]}
        onChange={(perHolder) => onChange({ ...draft, proxies: { ...proxies, perHolder } })}
      />
      <div className="flex flex-col gap-1">
        <Checkbox
          isSelected={proxies.countForQuorum}
          onChange={(countForQuorum) =>
            onChange({ ...draft, proxies: { ...proxies, countForQuorum } })
          }
        >
          {t('adopt.countForQuorum')}
        </Checkbox>
        <Checkbox
          isSelected={draft.recusedCountForQuorum}
          onChange={(recusedCountForQuorum) => onChange({ ...draft, recusedCountForQuorum })}
        >
          {t('adopt.recused')}
        </Checkbox>
      </div>
      <WholeNumber
        label={t('adopt.confirmHours')}
        value={adReferendum.hours}
        between={[0, 720]}
        onChange={(hours) => onChange({ ...draft, adReferendum: { ...adReferendum, hours } })}
      />
      <RadioGroup
        label={t('adopt.unconfirmed')}
        choices={[
          { value: 'lapses', label: t('adopt.unconfirmedOptions.lapses') },
          { value: 'stands', label: t('adopt.unconfirmedOptions.stands') },
        ]}
        value={adReferendum.unconfirmed}
        onChange={(unconfirmed) =>
          onChange({ ...draft, adReferendum: { ...adReferendum, unconfirmed } })
        }
      />
      <p className="text-soft">{t('adopt.weightsLead')}</p>
      <div className="grid gap-5 sm:grid-cols-2">
        {ministries.map(({ ministryId, name }) => (
          <WholeNumber
            key={ministryId}
            label={t('adopt.weightOf', { name })}
            value={weightIn(draft, ministryId)}
            between={[1, 100_000]}
            onChange={(hundredths) => onChange(withWeight(draft, ministryId, hundredths))}
          />
        ))}
      </div>
    </div>
  )
}
