import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { askReview } from './ask-review.ts'
import { giveReview } from './give-review.ts'
import { listReviews } from './list-reviews.ts'
import { listWaitingReviews } from './list-waiting-reviews.ts'

export const reviewsRouter = router({
  list: readProcedure(listReviews),
  waiting: readProcedure(listWaitingReviews),
  ask: actProcedure(askReview),
  give: actProcedure(giveReview),
})
