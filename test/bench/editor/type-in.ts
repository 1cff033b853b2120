import type { Page } from '@playwright/test'

/** How long each keystroke took from the key to the picture that shows it (ms), and what was typed meanwhile. */
export type Typing = { readonly painted: readonly number[]; readonly letters: number }

/** Between two keystrokes (ms): ninety words a minute. */
const rhythm = 110

const sentence = 'the ministers read the reports and ask what they do not show '

/**
 * Types so many letters in the middle of the text in a box, as a person does, and measures each inside the page: from
 * the time of the key, as the browser has it, to the first moment after the picture was drawn.
 */
export async function typeIn(page: Page, box: string, count: number): Promise<Typing> {
  await page.locator(box).evaluate((editor) => {
    const lines = [...editor.querySelectorAll(':scope > p')]
    const line = lines[Math.floor(lines.length / 2)]
    if (line === undefined) throw new Error('the text has no line')
    line.scrollIntoView({ block: 'center' })
    if (editor instanceof HTMLElement) editor.focus()
    getSelection()?.collapse(line, line.childNodes.length)
  })
  await page.evaluate(() => {
    const painted: number[] = []
    Object.assign(window, { painted })
    const listen = (event: KeyboardEvent) => {
      const pressed = event.timeStamp
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => painted.push(performance.now() - pressed)
        port2.postMessage(null)
      })
    }
    window.addEventListener('keydown', listen, { capture: true })
  })
  const before = await lengthOf(page, box)
  const begun = performance.now()
  for (let typed = 0; typed < count; typed += 1) {
    const due = begun + typed * rhythm - performance.now()
    if (due > 0) await page.waitForTimeout(due)
    await page.keyboard.press(
      sentence[typed % sentence.length] === ' '
        ? 'Space'
        : (sentence[typed % sentence.length] ?? 'x'),
    )
  }
  await page.waitForTimeout(500)
  const painted = await page.evaluate(() =>
    'painted' in window ? (window.painted as number[]) : [],
  )
  return { painted, letters: (await lengthOf(page, box)) - before }
}

const lengthOf = (page: Page, box: string): Promise<number> =>
  page.locator(box).evaluate((editor) => editor.textContent?.length ?? 0)
