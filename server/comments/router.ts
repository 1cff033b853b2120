import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { listMentionable } from './list-mentionable.ts'
import { listThreads } from './list-threads.ts'
import { listWaitingInTexts } from './list-waiting-in-texts.ts'
import { listWaitingMentions } from './list-waiting-mentions.ts'
import { reopenThread } from './reopen-thread.ts'
import { reply } from './reply.ts'
import { resolveThread } from './resolve-thread.ts'
import { reviseComment } from './revise-comment.ts'
import { seeMention } from './see-mention.ts'
import { seeTextMention } from './see-text-mention.ts'
import { startThread } from './start-thread.ts'

export const commentsRouter = router({
  list: readProcedure(listThreads),
  mentionable: readProcedure(listMentionable),
  waiting: readProcedure(listWaitingMentions),
  waitingInTexts: readProcedure(listWaitingInTexts),
  startThread: actProcedure(startThread),
  reply: actProcedure(reply),
  revise: actProcedure(reviseComment),
  resolve: actProcedure(resolveThread),
  reopen: actProcedure(reopenThread),
  seeMention: actProcedure(seeMention),
  seeTextMention: actProcedure(seeTextMention),
})
