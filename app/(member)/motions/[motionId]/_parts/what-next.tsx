import { getTranslations } from 'next-intl/server'
import { type MotionState, motionGraph, overridesFrom } from '#server/ballots/rules/motion-graph.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import type { Deliberation } from '#server/motions/deliberation.schema.ts'
import { AdjournMotion } from './adjourn-motion.tsx'
import { MergeMotion } from './merge-motion.tsx'
import { OverrideMotion } from './override-motion.tsx'
import { PlainStep } from './plain-step.tsx'
import { ReferMotion } from './refer-motion.tsx'
import { ReportBack } from './say-words.tsx'
import { SecondMotion } from './second-motion.tsx'
import { SplitMotion } from './split-motion.tsx'

type WhatNextProps = {
  readonly motion: {
    readonly motionId: string
    readonly state: MotionState
    readonly question: string
    readonly kind: string
    readonly seconds: number
    readonly secondsNeeded: number
  }
  readonly deliberation: Deliberation
  /** Of its text, by which it is split. */
  readonly paragraphs: readonly TextNode[]
}

const targets = ['put', 'seconded', 'discussed'] as const

/** What may come next for a motion, in words, and the steps that the reader may take. */
export const WhatNext = async ({ motion, deliberation, paragraphs }: WhatNextProps) => {
  const t = await getTranslations('motions')
  const { motionId, state, seconds, secondsNeeded } = motion
  const { maySecond, mayReportBack, isConvenor, ministries, meetings, mergeable } = deliberation
  const ways = motionGraph[state]
  const waits = state === 'put' && secondsNeeded > 0
  const leads = targets.filter((to) => overridesFrom(state).includes(to))

  return (
    <div className="flex flex-col gap-3 pb-6">
      <p className="max-w-prose text-soft">
        {waits ? t('next.seconds', { seconds, needed: secondsNeeded }) : t(`next.${state}`)}
      </p>
      {(maySecond || mayReportBack || isConvenor) && (
        <div className="flex flex-wrap gap-2" data-print="no">
          {maySecond && <SecondMotion motionId={motionId} />}
          {mayReportBack && <ReportBack motionId={motionId} />}
          {isConvenor && (
            <>
              {ways.discussion_closed && !waits && (
                <PlainStep motionId={motionId} step="closeDiscussion" />
              )}
              {ways.discussion_reopened && (
                <PlainStep motionId={motionId} step="reopenDiscussion" />
              )}
              {ways.resumed && <PlainStep motionId={motionId} step="resume" />}
              {ways.referred && <ReferMotion motionId={motionId} ministries={ministries} />}
              {ways.adjourned && <AdjournMotion motionId={motionId} meetings={meetings} />}
              {mergeable.length > 0 && (
                <MergeMotion
                  motionId={motionId}
                  question={motion.question}
                  others={mergeable.map((one) => ({
                    motionId: one.motionId,
                    label: `${one.number} · ${one.question}`,
                  }))}
                />
              )}
              {ways.split && motion.kind !== 'amendment' && (
                <SplitMotion
                  motionId={motionId}
                  question={motion.question}
                  paragraphs={paragraphs.map((node) => plainTextOf(node).slice(0, 80))}
                />
              )}
              {leads.length > 0 && <OverrideMotion motionId={motionId} leads={leads} />}
            </>
          )}
        </div>
      )}
    </div>
  )
}
