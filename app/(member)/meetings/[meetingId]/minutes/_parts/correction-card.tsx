import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../../../_ui/date-time.tsx'
import { type StateSign, StateWord } from '../../../../../_ui/state-word.tsx'
import { AnswerCorrection } from './answer-correction.tsx'
import type { ShownMinutes } from './shown-minutes.ts'

type CorrectionCardProps = {
  readonly correction: ShownMinutes['corrections'][number]
  readonly mayAnswer: boolean
}

const signs = { accepted: 'done', declined: 'refused' } as const satisfies Record<string, StateSign>

/** What somebody wants a line to say, why, and what became of it. */
export const CorrectionCard = async ({ correction, mayAnswer }: CorrectionCardProps) => {
  const t = await getTranslations('minutes.correction')
  const { correctionId, number, stood, wanted, reasons, by, at, answer } = correction

  return (
    <article className="border-edge border-s-4 bg-wash px-3 py-2 text-sm">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <h3 className="font-semibold">{t('numbered', { number })}</h3>
        <StateWord sign={answer ? signs[answer.answer] : 'waiting'}>
          {t(answer ? answer.answer : 'waiting')}
        </StateWord>
      </div>
      <p className="text-soft">{t.rich('by', { name: by, at: () => <DateTime value={at} /> })}</p>
      <dl className="py-1">
        <dt className="text-faint">{t('stood')}</dt>
        <dd className="whitespace-pre-line">
          <del>{stood}</del>
        </dd>
        <dt className="text-faint">{t('asked')}</dt>
        <dd className="whitespace-pre-line">
          {wanted === '' ? <em>{t('takenOut')}</em> : <ins>{wanted}</ins>}
        </dd>
        <dt className="text-faint">{t('reasons')}</dt>
        <dd className="whitespace-pre-line">{reasons}</dd>
      </dl>
      {answer && (
        <p>
          {t.rich('by', { name: answer.by, at: () => <DateTime value={answer.at} /> })}
          {answer.reasons !== '' && (
            <span className="block whitespace-pre-line">{answer.reasons}</span>
          )}
        </p>
      )}
      {!answer && mayAnswer && <AnswerCorrection correctionId={correctionId} number={number} />}
    </article>
  )
}
