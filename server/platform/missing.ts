import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { lookingBackIn } from '#server/record/rules/looking-back.ts'

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
 * reads the same without them. Of a page of the past it is said how to return to the present.
 */
export const missing = async (): Promise<never> => {
  const from = (await headers()).get('x-address') ?? '/'
  const isPast = lookingBackIn(from) !== undefined
  if (await isOpened()) {
    redirect(isPast ? `${nowhere}?${new URLSearchParams({ from })}` : nowhere)
  }
  notFound()
}
