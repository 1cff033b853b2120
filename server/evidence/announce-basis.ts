import type { Act } from '#server/platform/act-types.ts'

/** The worker's task that compares findings with those that decisions rested on. */
export const basisTask = 'notice_basis_changed'

/**
 * Asks the worker, in the act's own transaction, to tell the owners of decisions whose basis may
 * have changed. Many acts in a row are looked at once.
 */
export const announceBasis = (act: Act): Promise<void> =>
  act.enqueue(
    basisTask,
    { situation: act.situationId },
    { jobKey: `${basisTask}:${act.situationId}` },
  )

/** As `announceBasis`, for what bears on every situation, also those that whoever acts may not see. */
export const announceBasisEverywhere = (act: Act): Promise<void> =>
  act.enqueue(basisTask, { situation: null }, { jobKey: `${basisTask}:everywhere` })
