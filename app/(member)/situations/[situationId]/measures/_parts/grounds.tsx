import { useTranslations } from 'next-intl'
import type { MeasureWords } from '#server/measures/measure-words.schema.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../../../_ui/description-list.tsx'

type GroundsProps = {
  readonly words: Pick<
    MeasureWords,
    'seriousRisk' | 'manifestFailure' | 'legalBasis' | 'peacefulMeans'
  >
}

/** What the measure rests on besides findings, where it says something. */
export const Grounds = ({ words }: GroundsProps) => {
  const t = useTranslations('measures')
  const { seriousRisk, manifestFailure, legalBasis, peacefulMeans } = words
  const entries = [
    ...(seriousRisk
      ? [
          {
            term: t('form.seriousRisk'),
            description: (
              <>
                {seriousRisk}
                <span className="block text-soft text-sm">{t('seriousRiskOld')}</span>
              </>
            ),
          },
        ]
      : []),
    ...(manifestFailure
      ? [
          {
            term: t('form.manifestFailure'),
            description: (
              <>
                <DateTime value={manifestFailure.determinedOn} /> · {manifestFailure.text}
                <span className="block text-soft">
                  {t('form.authoritiesReply')} {manifestFailure.authoritiesReply}
                </span>
                <span className="block text-soft text-sm">{t('failureOld')}</span>
              </>
            ),
          },
        ]
      : []),
    ...(legalBasis
      ? [
          {
            term: t('form.legalBasis'),
            description: t('legalWithText', {
              kind: t(`legal.${legalBasis.kind}`),
              text: legalBasis.text,
            }),
          },
        ]
      : []),
    ...(peacefulMeans ? [{ term: t('form.peacefulMeans'), description: peacefulMeans }] : []),
  ]

  return entries.length === 0 ? null : <DescriptionList entries={entries} />
}
