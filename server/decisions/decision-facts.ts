import type { z } from 'zod'
import type { ExportWords } from '#server/documents/export-words.ts'
import type { ExportedFact } from '#server/documents/exported-text.ts'
import type { DecisionWords } from './decision-words.ts'
import type { getDecisionOutput } from './get-decision.schema.ts'

type Decision = z.output<typeof getDecisionOutput>

const numerals = { 1: 'I', 2: 'II', 3: 'III' } as const

const basisWords = ({ silenceId, ballot, choice }: Decision, t: DecisionWords): string => {
  if (silenceId !== null) return t('decisions.one.bySilence')
  if (choice !== null) return t('decisions.one.byChoice', { number: choice.number })

  return ballot === null
    ? t('decisions.one.byChair')
    : t('decisions.one.byBallot', { number: ballot.number })
}

/** Whether it binds or recommends something to whom, and how it stands as the document is made. */
const natureWords = ({ nature, authority, state }: Decision, t: DecisionWords): string =>
  [t(`course.nature.${nature}`), authority, t(`course.states.${state}`)].filter(Boolean).join(' · ')

/** What the first page of a decision says of it: its reference, its time, its basis, and its place in the record. */
export function decisionFacts(
  decision: Decision,
  entry: { index: number; hash: string },
  { t, words }: { t: DecisionWords; words: ExportWords },
): ExportedFact[] {
  const { number, situationName: situation, adopted } = decision
  const dayWords = (day: string | null) => (day === null ? '' : words.day(day))
  const fact = (label: string, value: string): ExportedFact[] => (value ? [{ label, value }] : [])
  const pillars = decision.pillars.map((pillar) =>
    t('common.pillars.engaged', {
      numeral: numerals[pillar],
      name: t(`common.pillars.names.${pillar}`),
    }),
  )
  return [
    ...fact(t('decisions.document.reference'), t('decisions.one.eyebrow', { number, situation })),
    ...fact(t('decisions.one.decidedAt'), words.date(decision.decidedAt.toISOString())),
    ...fact(t('course.nature.title'), natureWords(decision, t)),
    ...fact(t('decisions.one.basis'), basisWords(decision, t)),
    ...fact(t('decisions.one.chosen'), decision.choice?.chosen.join(' · ') ?? ''),
    ...fact(t('decisions.one.pillars'), pillars.join(' · ')),
    ...fact(t('decisions.one.measures'), decision.measures.map(({ title }) => title).join(' · ')),
    ...decision.measures.flatMap(({ title, gate, reason_below_gate: reason, signedBy }) =>
      gate && gate.status !== 'met' && reason
        ? fact(
            t('decisions.document.belowGate', { title }),
            signedBy ? t('decisions.document.signed', { reason, name: signedBy }) : reason,
          )
        : [],
    ),
    ...fact(t('decisions.one.lead'), decision.leadMinistry),
    ...fact(t('decisions.one.supporting'), decision.supportingMinistries.join(' · ')),
    ...fact(t('decisions.one.legalBasis'), decision.legalBasis),
    ...fact(t('decisions.form.expiresOn'), dayWords(decision.expiresOn)),
    ...fact(t('decisions.one.review'), dayWords(decision.reviewOn)),
    ...fact(t('decisions.one.loggedBy'), decision.loggedBy),
    ...fact(words.say('entry'), String(entry.index)),
    ...fact(t('decisions.document.entryHash'), entry.hash),
    ...fact(t('decisions.proof.snapshot'), decision.snapshot),
    ...fact(t('decisions.document.policy'), decision.basisThenAndNow.policy.before),
    ...(adopted ? fact(words.say('hash'), adopted.hash) : []),
  ]
}
