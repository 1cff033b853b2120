import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { calendarEntries } from './calendar-entries.ts'
import { getFeed } from './get-feed.ts'
import { listInvitations } from './list-invitations.ts'
import { renewFeed } from './renew-feed.ts'
import { replyToInvitation } from './reply.ts'
import { revokeFeed } from './revoke-feed.ts'
import { sendDeputy } from './send-deputy.ts'

export const invitationsRouter = router({
  list: readProcedure(listInvitations),
  reply: actProcedure(replyToInvitation),
  sendDeputy: actProcedure(sendDeputy),
  entries: readProcedure(calendarEntries),
  feed: readProcedure(getFeed),
  renewFeed: actProcedure(renewFeed),
  revokeFeed: actProcedure(revokeFeed),
})
