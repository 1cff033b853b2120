import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { DateTime } from '../../../_ui/date-time.tsx'
import { DescriptionList } from '../../../_ui/description-list.tsx'
import { DecisionStateWord } from '../_parts/decision-state.tsx'
import type { ShownCourse } from './_course/shown-course.ts'
import { MeasureThen } from './measure-then.tsx'
import type { ShownDecision } from './shown-decision.ts'

type ParticularsProps = { readonly decision: ShownDecision; readonly course: ShownCourse }

/** When, by whom, on what question and mandate, for whom, until when. */
export const Particulars = async ({ decision, course }: ParticularsProps) => {
  const t = await getTranslations('decisions.one')
  const words = await getTranslations('course')
  const markings = await getTranslations('situations.markings')
  const optional = (term: string, text: string | null) =>
    text ? [{ term, description: <span className="whitespace-pre-line">{text}</span> }] : []
  const basisOf = () => {
    if (decision.silenceId !== null) {
      return (
        <Link href={`/silence/${decision.silenceId}`} className="link">
          {t('bySilence')}
        </Link>
      )
    }
    if (decision.choice !== null) {
      return (
        <Link href={`/choices/${decision.choiceId}`} className="link">
          {t('byChoice', { number: decision.choice.number })}
        </Link>
      )
    }
    if (decision.ballot === null) return t('byChair')

    return (
      <Link href={`/ballots/${decision.ballotId}`} className="link">
        {t('byBallot', { number: decision.ballot.number })}
      </Link>
    )
  }

  return (
    <DescriptionList
      entries={[
        {
          term: words('nature.title'),
          description: (
            <span className="flex flex-wrap gap-x-4">
              {words(`nature.${course.nature}`)}
              <DecisionStateWord state={course.state} />
            </span>
          ),
        },
        {
          term: t('decidedAt'),
          description: <DateTime value={decision.decidedAt} precision="minute" />,
        },
        { term: t('basis'), description: basisOf() },
        ...optional(t('chairReasons'), decision.chairReasons),
        ...optional(t('question'), decision.question),
        ...optional(t('chosen'), decision.choice?.chosen.join(', ') ?? null),
        ...decision.measures.map((measure) => ({
          term: t('measures'),
          description: <MeasureThen situationId={decision.situationId} measure={measure} />,
        })),
        { term: t('lead'), description: decision.leadMinistry },
        {
          term: t('supporting'),
          description:
            decision.supportingMinistries.length === 0
              ? t('none')
              : decision.supportingMinistries.join(' · '),
        },
        ...optional(t('conditions'), decision.conditions),
        ...optional(t('legalBasis'), decision.legalBasis),
        ...optional(words('exit.title'), course.exitStrategy),
        ...optional(t('markingThen'), course.markingThen && markings(course.markingThen)),
        {
          term: t('review'),
          description:
            decision.reviewOn === null ? (
              t('none')
            ) : (
              <DateTime value={decision.reviewOn} precision="day" relative />
            ),
        },
        { term: t('loggedBy'), description: decision.loggedBy },
      ]}
    />
  )
}
