import { useTranslations } from 'next-intl'
import { ruleNames } from '#server/ballots/rules/rule-names.ts'
import type { RuleName, RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'

export const ruleGroups = [
  'meetings',
  'majorities',
  'motions',
  'votes',
  'silence',
  'record',
] as const
export type RuleGroup = (typeof ruleGroups)[number]

/** One rule in words: what it is about, and what it says. */
export type RuleEntry = {
  readonly key: string
  readonly group: RuleGroup
  readonly term: string
  readonly said: string
}

type MinistryName = (ministryId: string) => string

const motionKinds = ['substantive', 'amendment', 'procedural'] as const
const wholeVote = 1_000_000

/** Says a body's rules of procedure in words, one entry a rule, in the order in which they are read. */
export const useRuleEntries = () => {
  const t = useTranslations('rules')

  return (rules: RulesOfProcedure, ministry: MinistryName): readonly RuleEntry[] => {
    const entry = (group: RuleGroup, key: string, term: string, said: string): RuleEntry => ({
      ...{ key, group, term, said },
    })
    const { urgent, proxies, adReferendum } = rules
    const convenors = urgent.mayConvene.length > 1 ? 'both' : (urgent.mayConvene[0] ?? 'convenor')
    const needed = (name: RuleName): string => {
      if (name === 'unanimity' || name === 'consensus' || name === 'consent')
        return t(`said.${name}`)
      const { base, threshold } = rules.majorities[name]
      const { numerator, denominator, strict } = threshold
      const share = { numerator, denominator, strict: String(strict) }

      return t('said.needs', { ...share, base: t(`bases.${base}`) })
    }
    const weights = rules.weights.map(({ ministryId, millionths }) =>
      t('said.weightOf', { name: ministry(ministryId), votes: millionths / wholeVote }),
    )

    return [
      entry('meetings', 'quorum', t('names.quorum'), t('said.quorum', rules.quorum)),
      entry(
        'meetings',
        'remotePresence',
        t('names.remotePresence'),
        t(`said.remotePresence.${rules.remotePresenceCounts ? 'true' : 'false'}`),
      ),
      entry(
        'meetings',
        'noticeHours',
        t('names.noticeHours'),
        t('said.hours', { count: rules.noticeHours }),
      ),
      entry(
        'meetings',
        'urgentNotice',
        t('names.urgentNotice'),
        t('said.hours', { count: urgent.noticeHours }),
      ),
      entry(
        'meetings',
        'urgentConvenors',
        t('names.urgentConvenors'),
        t(`said.convenors.${convenors}`),
      ),
      entry(
        'meetings',
        'acknowledge',
        t('names.acknowledge'),
        t('said.acknowledge', { count: urgent.acknowledgeMinutes }),
      ),
      entry('meetings', 'mailTells', t('names.mailTells'), t(`said.mail.${rules.mailTells}`)),
      ...ruleNames.map((name) => entry('majorities', name, t(`names.${name}`), needed(name))),
      ...motionKinds.map((kind) =>
        entry('motions', kind, t(`names.${kind}`), t(`said.under.${rules.motionRules[kind]}`)),
      ),
      entry(
        'motions',
        'seconds',
        t('names.seconds'),
        t('said.seconds', { count: rules.secondsNeeded }),
      ),
      entry(
        'motions',
        'castingVote',
        t('names.castingVote'),
        t(`said.casting.${rules.castingVote}`),
      ),
      entry(
        'motions',
        'doubleMajority',
        t('names.doubleMajority'),
        t(`said.double.${rules.doubleMajority ? 'true' : 'false'}`),
      ),
      ...rules.concurrence.map(({ name, ministryIds, needs }) =>
        entry(
          'motions',
          `concurrence ${name}`,
          t('names.concurrence', { name }),
          t('said.group', { needs, names: ministryIds.map(ministry).join(', ') }),
        ),
      ),
      entry(
        'votes',
        'weights',
        t('names.weights'),
        weights.length > 0 ? weights.join('; ') : t('said.weights'),
      ),
      entry(
        'votes',
        'proxies',
        t('names.proxies'),
        t('said.proxies', { count: proxies.perHolder, counts: String(proxies.countForQuorum) }),
      ),
      entry(
        'votes',
        'recused',
        t('names.recused'),
        t(`said.recused.${rules.recusedCountForQuorum ? 'true' : 'false'}`),
      ),
      entry(
        'votes',
        'adReferendum',
        t('names.adReferendum'),
        t('said.adReferendum', {
          count: adReferendum.hours,
          unconfirmed: adReferendum.unconfirmed,
        }),
      ),
      entry(
        'silence',
        'silence',
        t('names.silence'),
        t('said.hours', { count: rules.silence.hours }),
      ),
      entry(
        'silence',
        'urgentSilence',
        t('names.urgentSilence'),
        t('said.hours', { count: rules.silence.urgentHours }),
      ),
      entry(
        'record',
        'correction',
        t('names.correction'),
        t('said.days', { count: rules.correctionDays }),
      ),
      entry(
        'record',
        'minutesApproval',
        t('names.minutesApproval'),
        t(`said.approval.${rules.minutesApproval}`),
      ),
      entry('record', 'review', t('names.review'), t('said.months', { count: rules.reviewMonths })),
    ]
  }
}

export type RuleDifference = {
  readonly key: string
  readonly term: string
  readonly before: string
  readonly after: string
}

/** What differs between two sets of rules, rule by rule; what only one of them has is empty in the other. */
export const differencesOf = (
  before: readonly RuleEntry[],
  after: readonly RuleEntry[],
): readonly RuleDifference[] => {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))]
  const of = (entries: readonly RuleEntry[], key: string) =>
    entries.find((entry) => entry.key === key)

  return keys.flatMap((key) => {
    const [old, fresh] = [of(before, key), of(after, key)]
    const changed = { before: old?.said ?? '', after: fresh?.said ?? '' }
    const term = fresh?.term ?? old?.term ?? ''

    return changed.before === changed.after ? [] : [{ key, term, ...changed }]
  })
}
