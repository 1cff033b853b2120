import { useTranslations } from 'next-intl'
import type { BallotRead } from '#server/ballots/ballot-read.schema.ts'

type RuleWordsProps = { readonly ballot: Pick<BallotRead, 'rule' | 'mode' | 'quorum'> }

/** The rule and the quorum in words, before one votes under them. */
export const RuleWords = ({ ballot }: RuleWordsProps) => {
  const t = useTranslations('ballots')
  const { rule, mode, quorum } = ballot
  const { numerator, denominator, strict } = rule.threshold

  return (
    <div className="flex flex-col gap-1">
      <p>
        <span className="font-semibold">{t(`rule.names.${rule.name}`)}. </span>
        {t('rule.sentence', {
          rule: rule.name,
          strict: String(strict),
          share: t('rule.share', { numerator, denominator }),
          base: t(`rule.bases.${rule.base}`),
        })}
      </p>
      {rule.quorum && (
        <p>{t('quorum.sentence', { needed: quorum.needed, entitled: quorum.entitled, mode })}</p>
      )}
    </div>
  )
}
