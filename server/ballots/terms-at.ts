import type { Transaction } from '#db/client.ts'
import type { MotionKind, RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { proxiesGiven, proxyScope } from './proxies-given.ts'
import { recusedFrom } from './recused-in.ts'
import type { BallotMode, Seat } from './rules/count-ballot.ts'
import type { BallotTerms } from './rules/terms.ts'
import { termsUnder } from './rules/terms-under.ts'

/** The terms that a ballot on a motion is counted by if it opens now. */
export const termsAt = async (
  tx: Transaction,
  {
    motion,
    mode,
    electorate,
    rules,
  }: {
    motion: { id: string; meetingId: string | null; kind: MotionKind }
    mode: BallotMode
    electorate: readonly Seat[]
    rules: RulesOfProcedure
  },
): Promise<BallotTerms> => {
  const scope = proxyScope(mode, motion)

  return termsUnder(rules, {
    kind: motion.kind,
    seated: electorate.map(({ ministry }) => ministry),
    given: scope === undefined ? [] : await proxiesGiven(tx, scope),
    recused: await recusedFrom(tx, motion.id),
  })
}
