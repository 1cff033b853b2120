import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { adjournMotion } from './adjourn-motion.ts'
import { closeDiscussion } from './close-discussion.ts'
import { getDeliberation } from './get-deliberation.ts'
import { overrideMotion } from './override-motion.ts'
import { referMotion } from './refer-motion.ts'
import { reopenDiscussion } from './reopen-discussion.ts'
import { replyToPosition } from './reply-to-position.ts'
import { reportBack } from './report-back.ts'
import { resumeMotion } from './resume-motion.ts'
import { secondMotion } from './second-motion.ts'
import { takePosition } from './take-position.ts'
import { withdrawPosition } from './withdraw-position.ts'

export const motionsRouter = router({
  second: actProcedure(secondMotion),
  closeDiscussion: actProcedure(closeDiscussion),
  reopenDiscussion: actProcedure(reopenDiscussion),
  refer: actProcedure(referMotion),
  reportBack: actProcedure(reportBack),
  adjourn: actProcedure(adjournMotion),
  resume: actProcedure(resumeMotion),
  override: actProcedure(overrideMotion),
  takePosition: actProcedure(takePosition),
  reply: actProcedure(replyToPosition),
  withdrawPosition: actProcedure(withdrawPosition),
  deliberation: readProcedure(getDeliberation),
})
