import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { castDeciding } from './cast-deciding.ts'
import { castVote } from './cast-vote.ts'
import { closeBallot } from './close-ballot.ts'
import { confirmVote } from './confirm-vote.ts'
import { declareRecusal } from './declare-recusal.ts'
import { explainVote } from './explain-vote.ts'
import { extendBallot } from './extend-ballot.ts'
import { getAroundBallot } from './get-around.ts'
import { getBallot } from './get-ballot.ts'
import { getFrozen } from './get-frozen.ts'
import { getMotion } from './get-motion.ts'
import { getPaper } from './get-paper.ts'
import { getVoters } from './get-voters.ts'
import { giveProxy } from './give-proxy.ts'
import { listBallots } from './list-ballots.ts'
import { listMotions } from './list-motions.ts'
import { listWaitingBallots } from './list-waiting-ballots.ts'
import { openBallot } from './open-ballot.ts'
import { openMotionText } from './open-motion-text.ts'
import { putMotion } from './put-motion.ts'
import { revokeProxy } from './revoke-proxy.ts'
import { withdrawMotion } from './withdraw-motion.ts'

export const ballotsRouter = router({
  get: readProcedure(getBallot),
  frozen: readProcedure(getFrozen),
  paper: readProcedure(getPaper),
  list: readProcedure(listBallots),
  waiting: readProcedure(listWaitingBallots),
  motions: readProcedure(listMotions),
  motion: readProcedure(getMotion),
  voters: readProcedure(getVoters),
  putMotion: actProcedure(putMotion),
  openMotionText: actProcedure(openMotionText),
  withdrawMotion: actProcedure(withdrawMotion),
  open: actProcedure(openBallot),
  cast: actProcedure(castVote),
  explain: actProcedure(explainVote),
  around: readProcedure(getAroundBallot),
  close: actProcedure(closeBallot),
  extend: actProcedure(extendBallot),
  castDeciding: actProcedure(castDeciding),
  declareRecusal: actProcedure(declareRecusal),
  giveProxy: actProcedure(giveProxy),
  revokeProxy: actProcedure(revokeProxy),
  confirmVote: actProcedure(confirmVote),
})
