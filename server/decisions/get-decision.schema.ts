import { z } from 'zod'
import { textDocument } from '#server/assessments/section-summary.schema.ts'
import { ballotRule } from '../ballots/ballot-read.schema.ts'
import { ruleNames } from '../ballots/rules/rule-names.ts'
import { shownOption, shownOutcome } from '../choices/choice-read.schema.ts'
import { marks } from '../choices/marks.schema.ts'
import { choiceKinds } from '../choices/rules/choice-terms.ts'
import { decisionSummary } from './decision-summary.schema.ts'
import { noticedChange } from './noticed-change.schema.ts'
import { dissentKinds, noticeAnswers } from './rules/decision-words.ts'

const fraction = z.object({ numerator: z.int(), denominator: z.int() })
const level = z.int().min(0).max(5)

/** A frozen measure, as far as a decision's page names it. */
export const frozenMeasureShown = z.object({
  id: z.string(),
  number: z.int().nullable(),
  tool: z.string(),
  title: z.string(),
  aim: z.string(),
  /** How it stood against its gate; missing of what was frozen before that was. */
  gate: z
    .object({ status: z.enum(['met', 'undetermined', 'contested', 'below', 'barred']) })
    .optional(),
  /** The signed reason for acting below the gate: comply or explain. */
  reason_below_gate: z.string().nullable().default(null),
  reason_signed_by: z.uuid().nullable().default(null),
})

/** The ballot among options that a decision rests on, as its page shows it. */
export const decidedChoice = z.object({
  number: z.int(),
  kind: z.enum(choiceKinds),
  isSecret: z.boolean(),
  mode: z.enum(['meeting', 'correspondence']),
  options: z.array(shownOption),
  seats: z.int(),
  /** The majority of a motion that was voted on in secret; null where there are options. */
  rule: ballotRule.nullable(),
  quorum: fraction,
  verdict: z.enum(['adopted', 'rejected', 'tied', 'no_decision', 'inquorate']),
  /** As counted in the end: with the lot, where one was drawn. */
  outcome: shownOutcome,
  byLot: z.boolean(),
  /** The names of who or what it chose. */
  chosen: z.array(z.string()),
  /** Tied ballots that it was to break, the first first, with whom they had elected already. */
  before: z.array(z.object({ ballotId: z.uuid(), number: z.int(), chosen: z.array(z.string()) })),
  closedAt: z.date(),
  /** The votes that counted; of a secret ballot none. */
  votes: z.array(
    z.object({ ministry: z.string(), member: z.string(), marks, explanation: z.string() }),
  ),
})

const basisThenAndNow = z.object({
  findings: z.array(
    z.object({
      actor: z.string(),
      crime: z.string(),
      before: level.nullable(),
      after: level.nullable(),
      elements: z.array(z.object({ element: z.string(), before: level, after: level })),
    }),
  ),
  evidence: z.array(
    z.object({
      evidenceId: z.string(),
      number: z.int(),
      title: z.string(),
      grades: z.int(),
      changes: z.array(
        z.enum([
          'regraded',
          'relinked',
          'reworded',
          'regrouped',
          'discredited',
          'restored',
          'gone',
          'finding',
          'element',
        ]),
      ),
    }),
  ),
  later: z.array(z.object({ evidenceId: z.string(), number: z.int(), title: z.string() })),
  text: z.array(z.object({ documentId: z.string(), title: z.string(), sequence: z.int() })),
  /** The determinations of serious risk that stood: the other track. */
  seriousRisks: z.array(
    z.object({
      seriousRiskId: z.string(),
      determinedOn: z.string(),
      population: z.string(),
      stands: z.boolean(),
    }),
  ),
  /** The versions of the policy constants that findings were computed under then, and are now. */
  policy: z.object({ before: z.string(), after: z.string() }),
  changes: z.int(),
  /** Whether a finding or an element fell, evidence is gone, or a serious risk was withdrawn. */
  weakened: z.boolean(),
})

export const getDecisionInput = z.object({ decisionId: z.uuid() })
export const getDecisionOutput = decisionSummary.extend({
  /** The present; in an exercise, the latest time at which something is said to have happened. */
  now: z.date(),
  /** The words as they were typed; empty where `adopted` holds them. */
  text: z.string(),
  /** The text of its motion, word for word as it was frozen. */
  adopted: z
    .object({ documentId: z.uuid(), hash: z.string(), sequence: z.int(), document: textDocument })
    .nullable(),
  /** Whether it has such a text and its reader may not see it. */
  isTextHidden: z.boolean(),
  rationale: z.string(),
  question: z.string().nullable(),
  ballotId: z.uuid().nullable(),
  choiceId: z.uuid().nullable(),
  silenceId: z.uuid().nullable(),
  chairReasons: z.string().nullable(),
  alternatives: z.array(z.object({ option: z.string(), reason: z.string() })),
  conditions: z.string(),
  legalBasis: z.string(),
  leadMinistry: z.string(),
  supportingMinistries: z.array(z.string()),
  loggedBy: z.string(),
  snapshot: z.string(),
  actId: z.uuid(),
  votes: z.array(
    z.object({
      ministry: z.string(),
      member: z.string(),
      choice: z.enum(['yes', 'no', 'abstain']),
      explanation: z.string(),
    }),
  ),
  /** The arithmetic of the ballot, or null where the chair recorded the decision without one. */
  ballot: z
    .object({
      number: z.int(),
      rule: z.object({
        name: z.enum(ruleNames),
        base: z.string(),
        threshold: fraction.extend({ strict: z.boolean() }),
        quorum: fraction.optional(),
      }),
      mode: z.enum(['meeting', 'correspondence']),
      counts: z.object({
        yes: z.int(),
        no: z.int(),
        abstain: z.int(),
        invalid: z.int(),
        present: z.int(),
        entitled: z.int(),
      }),
      base: z.int(),
      verdict: z.enum(['adopted', 'rejected', 'no_decision', 'inquorate']),
      closedAt: z.date(),
    })
    .nullable(),
  /** The ballot among options, election or secret ballot that it rests on. */
  choice: decidedChoice.nullable(),
  measures: z.array(frozenMeasureShown.extend({ signedBy: z.string().nullable() })),
  dissentsInFull: z.array(
    z.object({
      kind: z.enum(dissentKinds),
      text: z.string(),
      at: z.date(),
      member: z.string(),
      ministry: z.string().nullable(),
    }),
  ),
  actions: z.array(
    z.object({
      actionId: z.uuid(),
      number: z.int(),
      what: z.string(),
      owner: z.string(),
      ownerMember: z.string().nullable(),
      dueOn: z.string(),
      outcome: z.string().nullable(),
      completedAt: z.date().nullable(),
      mayComplete: z.boolean(),
    }),
  ),
  notices: z.array(
    z.object({
      noticeId: z.uuid(),
      at: z.date(),
      count: z.int(),
      changes: z.array(noticedChange),
      answer: z
        .object({
          answer: z.enum(noticeAnswers),
          reasons: z.string(),
          at: z.date(),
          member: z.string(),
        })
        .nullable(),
    }),
  ),
  basisThenAndNow,
  mayDissent: z.boolean(),
  /** Whether its reader may say what becomes of it where its basis has changed. */
  mayAnswer: z.boolean(),
  isConvenor: z.boolean(),
})
