import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { MotionState } from '#server/ballots/rules/motion-graph.ts'
import { takesBallot } from '#server/ballots/rules/motion-graph.ts'
import { may } from '#server/members/rules/may.ts'
import type { Role } from '#server/members/rules/roles.ts'
import { caller } from '#server/platform/caller.ts'
import { DateTime } from '../../../_ui/date-time.tsx'
import { Section } from '../../../_ui/section.tsx'
import { CirculateSilence } from './circulate.tsx'
import { SilenceState } from './silence-state.tsx'

type SilenceRoundsProps = {
  readonly motionId: string
  readonly state: MotionState
  readonly roles: readonly Role[]
}

/** The rounds of a motion under silence, and the way to circulate it, by whoever may. */
export const SilenceRounds = async ({ motionId, state, roles }: SilenceRoundsProps) => {
  const rounds = (await (await caller()).silence.list({ motionId })) ?? []
  const mayCirculate =
    takesBallot(state) && may('silence.circulate', { installation: [], situation: roles })
  if (rounds.length === 0 && !mayCirculate) return null
  const t = await getTranslations('silence')

  return (
    <Section id="silence" title={t('title')} lead={t('lead')}>
      {rounds.length > 0 && (
        <ul className="flex flex-col pb-3">
          {rounds.map((round) => (
            <li
              key={round.silenceId}
              className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-line border-b py-2 first:border-t"
            >
              <Link href={`/silence/${round.silenceId}`} className="link">
                {t('toRound', { round: round.round })}
              </Link>
              <SilenceState outcome={round.outcome} />
              <span className="text-sm text-soft">
                {t('runsUntil')}{' '}
                <DateTime
                  value={round.deadline}
                  precision="deadline"
                  relative={round.outcome === null}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
      {mayCirculate && <CirculateSilence motionId={motionId} />}
    </Section>
  )
}
