import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ChoiceRead } from '#server/choices/choice-read.schema.ts'
import { LinkButton } from '../../../_ui/link-button.tsx'
import { Section } from '../../../_ui/section.tsx'
import { ChangedSign, CheckSign, CrossSign, LapsedSign } from '../../../_ui/signs.tsx'
import { DrawLot } from './draw-lot.tsx'
import { Lot } from './lot.tsx'
import { PairsTable } from './pairs-table.tsx'
import { RoundsTable } from './rounds-table.tsx'

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
  const { voted, blank, present, entitled, counts, base } = outcome

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
      <p className="pb-4">{t('result.heads', { voted, blank, present, entitled })}</p>
      {counts && <p className="pb-4">{t('result.counts', { ...counts, base: base ?? 0 })}</p>}
      <RoundsTable choice={choice} outcome={outcome} />
      <PairsTable options={options} outcome={outcome} />
      {lot && <Lot lot={lot} commitment={result.lotCommitment} options={options} />}
      <p className="pt-4 text-sm text-soft">
        {t(`result.grounds.${result.ground}`)}{' '}
        <Link href={`/record?entry=${result.index}`} className="link">
          {t('entry', { index: String(result.index) })}
        </Link>
      </p>
      {result.ruling && (
        <p className="max-w-prose border-edge border-s-4 bg-wash px-4 py-2">
          <span className="eyebrow block">{t('close.ruling')}</span>
          {result.ruling}
        </p>
      )}
    </Section>
  )
}
