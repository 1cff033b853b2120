import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { z } from 'zod'
import type { getAgreementOutput } from '#server/findings/get-agreement.schema.ts'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { StateWord } from '../../../../../_ui/state-word.tsx'
import { AnswerDialog } from './answer-dialog.tsx'

type Contested = z.output<typeof getAgreementOutput>['contested'][number]

type ContestedListProps = {
  readonly situationId: string
  readonly base: string
  readonly contested: readonly Contested[]
  readonly mayAnswer: boolean
  readonly alphaWords: (alpha: number) => string
}

/** What graders contest, each with its answer or what waits for one. */
export const ContestedList = ({
  situationId,
  base,
  contested,
  mayAnswer,
  alphaWords,
}: ContestedListProps) => {
  const t = useTranslations('findings.agreement')
  const scales = useTranslations('evidence.scales')

  return (
    <ul className="flex flex-col">
      {contested.map((point) => (
        <li
          key={point.kind === 'evidence' ? point.evidence : point.dimension}
          className="grid items-start gap-x-8 gap-y-2 border-line border-t py-3 md:grid-cols-[minmax(0,1fr)_auto]"
        >
          <div className="flex max-w-prose flex-col gap-1">
            {point.kind === 'evidence' ? (
              <>
                <Link href={`${base}/evidence/${point.evidence}`} className="link font-semibold">
                  {point.number}. {point.title}
                </Link>
                <p>
                  {t('range', {
                    dimensions: point.dimensions
                      .map((dimension) => scales(`${dimension}.name`))
                      .join(', '),
                  })}{' '}
                  {t(point.awaitsThird ? 'awaits' : 'settled')}
                </p>
              </>
            ) : (
              <>
                <p className="font-semibold">{scales(`${point.dimension}.name`)}</p>
                <p>{t('overall', { alpha: alphaWords(point.alpha) })}</p>
              </>
            )}
            {point.answer === null ? (
              <StateWord sign="alert">{t('open')}</StateWord>
            ) : (
              <div className="border-edge border-s-4 bg-wash px-4 py-2">
                <p className="eyebrow">
                  {t.rich('answered', {
                    name: point.answer.by,
                    day: () => <DateTime value={point.answer?.at ?? ''} />,
                  })}
                </p>
                <p className="whitespace-pre-line">{point.answer.words}</p>
              </div>
            )}
          </div>
          {mayAnswer && (
            <AnswerDialog
              situationId={situationId}
              about={
                point.kind === 'evidence'
                  ? { kind: 'evidence', evidence: point.evidence }
                  : { kind: 'dimension', dimension: point.dimension }
              }
              answered={point.answer?.words ?? null}
            />
          )}
        </li>
      ))}
    </ul>
  )
}
