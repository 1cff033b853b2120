import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { Section } from '../../../_ui/section.tsx'
import { ChangedSign, CheckSign, CrossSign, LapsedSign } from '../../../_ui/signs.tsx'
import { ClosedBy } from '../../ballots/_parts/closed-by.tsx'
import { Comparison } from '../../ballots/_parts/comparison.tsx'
import { CountPicture } from '../../ballots/_parts/count-picture.tsx'
import { DrawLot } from './draw-lot.tsx'
import { Lot } from './lot.tsx'
import { PairsTable } from './pairs-table.tsx'
import { RoundsTable } from './rounds-table.tsx'
import { StandingsPicture } from './standings-picture.tsx'
import { Turnout } from './turnout.tsx'

const signs = {
  adopted: CheckSign,
  rejected: CrossSign,
  tied: ChangedSign,
  no_decision: ChangedSign,
  inquorate: LapsedSign,
} as const

type ChoiceResultProps = {
  readonly choice: ChoiceRead
  readonly result: NonNullable<ChoiceRead['result']>
}

/** Who is chosen, the count that says so in full, and what follows from a tie. */
export const ChoiceResult = ({ choice, result }: ChoiceResultProps) => {
  const t = useTranslations('choices')
  const { lot, kind, options, motionId, ballotId } = choice
  const outcome = lot?.outcome ?? result.outcome
  const names = (ids: readonly string[]) =>
    ids.map((id) => options.find((option) => option.id === id)?.name ?? id).join(', ')
  const verdict = lot ? 'adopted' : result.verdict
  const Sign = signs[verdict]
  const { counts, base } = outcome

  return (
    <Section title={t('result.title')}>
      <p className="flex items-center gap-2 pb-3 font-semibold text-lg">
        <Sign width="20" height="20" />
        {kind === 'motion'
          ? t(`verdicts.${verdict}`)
          : verdict === 'adopted'
            ? t('result.chosen', { names: names(outcome.chosen), count: outcome.chosen.length })
            : t(`verdicts.${verdict}`)}
      </p>
      {verdict === 'tied' && (
        <div className="flex max-w-prose flex-col gap-3 pb-4">
          {outcome.chosen.length > 0 && (
            <p>{t('result.electedSoFar', { names: names(outcome.chosen) })}</p>
          )}
          <p>{t('result.tied', { names: names(outcome.tied) })}</p>
          {choice.runOff && (
            <Link href={`/choices/${choice.runOff}`} className="link">
              {t('result.toRunOff')}
            </Link>
          )}
          {choice.mayDraw && (
            <div className="flex flex-wrap gap-2" data-print="no">
              <LinkButton href={`/choices/new/${motionId}?off=${ballotId}`}>
                {t('result.runOff')}
              </LinkButton>
              <DrawLot ballotId={ballotId} />
            </div>
          )}
        </div>
      )}
      <Turnout choice={choice} outcome={outcome} beyond={result.beyond} />
      {counts && choice.rule && (
        <div className="flex max-w-form flex-col gap-4 pb-4">
          <CountPicture counts={counts} label={t('result.inMinistries')} />
          <p>{t('result.counts', { ...counts, base: base ?? 0 })}</p>
          <Comparison rule={choice.rule} yes={counts.yes} no={counts.no} base={base ?? 0} />
        </div>
      )}
      <StandingsPicture options={options} outcome={outcome} />
      <RoundsTable choice={choice} outcome={outcome} />
      <PairsTable options={options} outcome={outcome} />
      {lot && <Lot lot={lot} commitment={result.lotCommitment} options={options} />}
      <ClosedBy ground={result.ground} ruling={result.ruling} index={result.index} />
    </Section>
  )
}
