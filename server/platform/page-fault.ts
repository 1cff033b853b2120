import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { isDatabaseUnreachable } from './database-fault.ts'
import { log } from './logging.ts'
import { isOpened, nowhere } from './missing.ts'
import { hasTakenTooLong } from './took-too-long.ts'

/** What a page does when what it asked for fails: it never returns. */
export type PageFault = (error: unknown, code?: string) => never

/**
 * Prepares for faults while a page is made. An address that cannot be one is missing; a fault of ours leads a
 * browser to a page that says so without scripts, with the number under which the log has it. A page that
 * fetches its next part keeps what it shows, and draws the fault itself; so does one whose work took too long
 * (`WhenReady`).
 */
export const pageFault = async (requestId: string): Promise<PageFault> => {
  const opened = await isOpened()
  const from = (await headers()).get('x-address') ?? '/'

  return (error, code) => {
    if (code === 'BAD_REQUEST') {
      if (!opened) notFound()
      redirect(nowhere)
    }
    log.error({ err: error, requestId }, 'a page failed')
    if (!opened || hasTakenTooLong(error)) throw error
    const kind = isDatabaseUnreachable(error) ? 'database' : 'unexpected'
    redirect(`/fault?${new URLSearchParams({ kind, number: requestId, from })}`)
  }
}
