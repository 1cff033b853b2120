import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { adjournMotion } from './adjourn-motion.ts'
import { applyAmendment } from './apply-amendment.ts'
import { closeDiscussion } from './close-discussion.ts'
import { confirmAmendment } from './confirm-amendment.ts'
import { getAmendments } from './get-amendments.ts'
import { getDeliberation } from './get-deliberation.ts'
import { listMotionsEverywhere } from './list-everywhere.ts'
import { listWaitingMotions } from './list-waiting-motions.ts'
import { mergeMotions } from './merge-motions.ts'
import { overrideMotion } from './override-motion.ts'
import { proposeAmendment } from './propose-amendment.ts'
import { referMotion } from './refer-motion.ts'
import { reopenDiscussion } from './reopen-discussion.ts'
import { reorderAmendments } from './reorder-amendments.ts'
import { replyToPosition } from './reply-to-position.ts'
import { reportBack } from './report-back.ts'
import { resumeMotion } from './resume-motion.ts'
import { secondMotion } from './second-motion.ts'
import { splitMotion } from './split-motion.ts'
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
  merge: actProcedure(mergeMotions),
  split: actProcedure(splitMotion),
  everywhere: readProcedure(listMotionsEverywhere),
  waiting: readProcedure(listWaitingMotions),
  deliberation: readProcedure(getDeliberation),
  proposeAmendment: actProcedure(proposeAmendment),
  confirmAmendment: actProcedure(confirmAmendment),
  reorderAmendments: actProcedure(reorderAmendments),
  applyAmendment: actProcedure(applyAmendment),
  amendments: readProcedure(getAmendments),
})
