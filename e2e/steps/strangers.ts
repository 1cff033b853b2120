import type { Page } from '@playwright/test'

/** What an address answers a person: whether there is something, and every word of it. */
export const answerAt = async (page: Page, address: string) => {
  // A page that is being left may still be reading itself anew, and would lead back to itself.
  await page.goto('about:blank')
  const response = await page.goto(address)
  return {
    status: response?.status(),
    words: await page.getByRole('main').innerText(),
  }
}
