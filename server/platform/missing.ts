import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'

/** An address at which there is nothing, and never will be: its page needs no scripts. */
export const nowhere = '/missing'

/** Whether a browser opens this address, and not a page of ours that fetches its next part. */
export const isOpened = async (): Promise<boolean> => {
  const mode = (await headers()).get('sec-fetch-mode')

  return mode === null || mode === 'navigate'
}

/**
 * Answers what is missing, or hidden, which is the same. A page that only then finds that it has nothing is
 * sent by Next without any words, for scripts to fill; so a browser is led where nothing was looked for, and
 * reads the same without them.
 */
export const missing = async (): Promise<never> => {
  if (await isOpened()) redirect(nowhere)
  notFound()
}
