import type { Nature, takings } from '#server/decisions/rules/decision-words.ts'
import type { PillarNumber } from '../../../../../_ui/pillar-ring.tsx'
import { type ActionDraft, wordsOfAction } from '../../../../decisions/_parts/action-fields.tsx'

/** A ballot that adopted a motion, or by which somebody or something was chosen, and that carries no decision yet. */
export type OfferedBallot = {
  readonly ballotId: string
  readonly kind: 'ballot' | 'choice'
  readonly number: number
  readonly question: string
  readonly measureTitle: string | null
  readonly pillars: readonly PillarNumber[]
  readonly leadMinistryId: string | null
  /** The text of its motion, which the decision takes over; null where there is none. */
  readonly text: string | null
}

/** A silence procedure that adopted a text and carries no decision yet. */
export type OfferedSilence = {
  readonly silenceId: string
  readonly number: number
  readonly question: string
  readonly text: string | null
}

/** A motion that is still open, which the chair may settle without a ballot. */
export type OfferedMotion = {
  readonly motionId: string
  readonly number: number
  readonly question: string
  readonly text: string | null
}

/** What did not adopt what was put to it, and carries no decision yet. */
export type OfferedRejection = {
  readonly id: string
  readonly kind: 'ballot' | 'choice' | 'silence'
  readonly number: number
  readonly question: string
}

/** A decision while it is being written. */
export type DecisionDraft = {
  nature: Nature
  authority: string
  replyBy: string
  reconveneWhen: string
  basis: 'ballot' | 'silence' | 'chair'
  ballotId: string
  /** Whether that ballot was on the motion itself, or among options or in secret. */
  ballotKind: OfferedBallot['kind']
  silenceId: string
  reasons: string
  measureId: string
  motionId: string
  title: string
  text: string
  rationale: string
  pillars: readonly PillarNumber[]
  alternatives: readonly { key: string; option: string; reason: string }[]
  conditions: string
  legalBasis: string
  leadMinistryId: string
  supportingMinistryIds: readonly string[]
  actions: readonly ActionDraft[]
  reviewOn: string
  expiresOn: string
  exitStrategy: string
  tripwireIds: readonly string[]
  /** Whether it was taken before it is logged, and how. */
  isLate: boolean
  takenAt: string
  takenHow: (typeof takings)[number]
  takenBy: string
  confirmerId: string
  lateBecause: string
}

/** A draft that takes over what the ballot's measure said. */
export const draftOn = (ballot: OfferedBallot | undefined): DecisionDraft => ({
  nature: 'binding',
  authority: '',
  replyBy: '',
  reconveneWhen: '',
  basis: ballot ? 'ballot' : 'chair',
  ballotId: ballot?.ballotId ?? '',
  ballotKind: ballot?.kind ?? 'ballot',
  silenceId: '',
  reasons: '',
  measureId: '',
  motionId: '',
  title: ballot?.measureTitle ?? '',
  text: '',
  rationale: '',
  pillars: ballot?.pillars ?? [],
  alternatives: [],
  conditions: '',
  legalBasis: '',
  leadMinistryId: ballot?.leadMinistryId ?? '',
  supportingMinistryIds: [],
  actions: [],
  reviewOn: '',
  expiresOn: '',
  exitStrategy: '',
  tripwireIds: [],
  isLate: false,
  takenAt: '',
  takenHow: 'telephone',
  takenBy: '',
  confirmerId: '',
  lateBecause: '',
})

/** What is sent of a draft. */
export const inputOf = (situationId: string, draft: DecisionDraft) => {
  const { basis, ballotId, ballotKind, silenceId, alternatives, actions, pillars, ...rest } = draft
  const { reasons, measureId, motionId, nature, authority, replyBy, reconveneWhen, ...more } = rest
  const { isLate, takenAt, takenHow: how, takenBy, confirmerId, lateBecause, ...words } = more

  return {
    ...words,
    situationId,
    basis: {
      ballot: { kind: ballotKind, ballotId },
      silence: { kind: 'silence' as const, silenceId },
      chair: {
        kind: 'chair' as const,
        reasons,
        measureId: measureId || null,
        motionId: nature === 'no_action' ? null : motionId || null,
        late: isLate ? { takenAt, how, takenBy, confirmerId, because: lateBecause } : null,
      },
    }[basis],
    nature: {
      binding: { kind: 'binding' as const },
      recommendation: { kind: 'recommendation' as const, authority, replyBy },
      no_action: { kind: 'no_action' as const, reconveneWhen },
    }[nature],
    expiresOn: words.expiresOn || null,
    tripwireIds: [...words.tripwireIds],
    pillars: [...pillars],
    supportingMinistryIds: [...words.supportingMinistryIds],
    alternatives: alternatives.map(({ option, reason }) => ({ option, reason })),
    actions: actions.map(wordsOfAction),
  }
}

/** The words that a draft takes over from its motion; null where they are to be typed. */
export const adoptedBy = (
  { basis, ballotId, silenceId, motionId, nature }: DecisionDraft,
  offered: {
    ballots: readonly OfferedBallot[]
    silences: readonly OfferedSilence[]
    motions: readonly OfferedMotion[]
  },
): string | null => {
  // The text of what was not adopted is not what is decided.
  if (nature === 'no_action') return null
  const found = {
    ballot: offered.ballots.find((one) => one.ballotId === ballotId),
    silence: offered.silences.find((one) => one.silenceId === silenceId),
    chair: offered.motions.find((one) => one.motionId === motionId),
  }[basis]

  return found?.text ?? null
}
