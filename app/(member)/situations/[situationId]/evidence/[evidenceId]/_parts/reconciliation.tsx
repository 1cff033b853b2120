import { useTranslations } from 'next-intl'
import { type StateSign, StateWord } from '../../../../../../_ui/state-word.tsx'
import { KeepGrade } from '../../_grading/keep-grade.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

type Round = NonNullable<ShownEvidence['grading']['reconciliation']>
type Move = Round['answers'][number]['moves'][number]

const signs: Record<'moved' | 'kept' | 'none', StateSign> = {
  moved: 'changed',
  kept: 'done',
  none: 'waiting',
}

/** The round in which graders who lay apart look at each other's grades: who moved, who stands by theirs, and why. */
export const Reconciliation = ({ evidence }: { readonly evidence: ShownEvidence }) => {
  const t = useTranslations('grading.reconciliation')
  const { grading, links, evidenceId } = evidence
  const round = grading.reconciliation
  if (round === null) return null
  const mine = round.answers.find(({ grader }) => grader === grading.mine?.graderId)

  return (
    <section aria-labelledby="reconciliation" className="border-edge border-s-4 ps-4">
      <h3 id="reconciliation">{t('title')}</h3>
      <p className="max-w-prose pb-2 text-soft">{t(round.isSettled ? 'settled' : 'open')}</p>
      <dl className="flex flex-col gap-3">
        {round.answers.map(({ grader, answer, moves, words }) => {
          const grade = grading.grades.find(({ graderId }) => graderId === grader)
          const said = answer ?? 'none'
          return (
            <div key={grader}>
              <dt>
                <span className="font-semibold">{grade?.graderName}</span>{' '}
                <span className="text-faint text-sm">{grade?.ministryName}</span>{' '}
                <StateWord sign={signs[said]}>{t(`answers.${said}`)}</StateWord>
              </dt>
              <dd className="max-w-prose">
                {moves.length > 0 && (
                  <ul>
                    {moves.map((move) => (
                      <li key={`${move.dimension} ${move.link}`}>
                        <MoveWords move={move} links={links} />
                      </li>
                    ))}
                  </ul>
                )}
                {words.map((sentence) => (
                  <p key={sentence} className="text-soft">
                    {sentence}
                  </p>
                ))}
              </dd>
            </div>
          )
        })}
      </dl>
      {mine?.answer === null && (
        <div className="pt-3">
          <KeepGrade evidenceId={evidenceId} />
        </div>
      )}
    </section>
  )
}

type MoveWordsProps = { readonly move: Move; readonly links: ShownEvidence['links'] }

const MoveWords = ({ move, links }: MoveWordsProps) => {
  const t = useTranslations('grading.reconciliation')
  const scales = useTranslations('evidence.scales')
  const { dimension, link, from, to } = move
  const words = {
    dimension: scales(`${dimension}.name`),
    // What a grader chose is one of its dimension's scale, which the type of a move no longer knows.
    from: scales(`${dimension}.${from}.name` as 'bearing.strong.name'),
    to: scales(`${dimension}.${to}.name` as 'bearing.strong.name'),
  }
  const element = links.find(({ linkId }) => linkId === link)?.element

  return element === undefined ? t('move', words) : t('moveOn', { ...words, element })
}
