import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recusal } from '#db/schema/recusal.ts'
import type { MotionKind, RulesOfProcedure } from '#server/members/rules/rules-of-procedure.ts'
import { proxiesGiven, proxyScope } from './proxies-given.ts'
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
  const recused = await tx
    .select({ ministry: recusal.ministryId })
    .from(recusal)
    .where(eq(recusal.motionId, motion.id))

  return termsUnder(rules, {
    kind: motion.kind,
    seated: electorate.map(({ ministry }) => ministry),
    given: scope === undefined ? [] : await proxiesGiven(tx, scope),
    recused: recused.map(({ ministry }) => ministry),
  })
}
