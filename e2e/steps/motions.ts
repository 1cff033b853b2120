import type { Page } from '@playwright/test'
import { installation } from '../installation/installation.ts'
import { run } from './calls.ts'
import { press, write } from './fields.ts'
import { expect } from './journey.ts'
import { say } from './words.ts'

type Put = {
  situationId: string
  /** The meeting that it is put to; the body, where there is none. */
  meetingId?: string
  question: string
  /** Its text, a paragraph each. */
  lines: readonly string[]
}

/** Puts a motion with a text, without pressing anything. */
export const putWithText = async (page: Page, { meetingId, lines, ...asked }: Put) => {
  const { motionId } = await run<{ motionId: string }>(page, 'ballots.putMotion', {
    ...asked,
    bodyId: meetingId === undefined ? installation().prepared.bodyId : null,
    meetingId: meetingId ?? null,
    measureId: null,
  })

  return { motionId, documentId: await giveText(page, motionId, lines) }
}

/** Opens a motion's text and writes it, a paragraph a line, without pressing anything. Gives the text's id. */
export const giveText = async (page: Page, motionId: string, lines: readonly string[]) => {
  const text = await run<{ documentId: string }>(page, 'ballots.openMotionText', { motionId })
  await rewrite(page, text.documentId, lines)

  return text.documentId
}

/** Writes a text anew, a paragraph a line. */
export const rewrite = async (page: Page, documentId: string, lines: readonly string[]) => {
  const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }))
  await run(page, 'assessments.write', { documentId, document: { type: 'doc', content } })
}

/** Proposes other words for a paragraph of the motion whose page is open. Gives the id of the motion that this is. */
export const proposeAmendment = async (
  page: Page,
  { place, words, reasons }: { place: number; words: string; reasons: string },
): Promise<string> => {
  await press(page, say('motions.amendments.amend', { place }))
  const dialog = page.getByRole('dialog')
  await write(dialog, say('motions.amendments.newWords'), words)
  await write(dialog, say('motions.amendments.reasons'), reasons)
  await press(dialog, say('motions.amendments.propose'))
  await expect(dialog).toBeHidden()
  const card = page.getByRole('article').filter({ hasText: reasons })
  await expect(card.locator('ins')).not.toHaveCount(0)
  const link = await card.getByRole('link').first().getAttribute('href')

  return link?.split('/').at(-1) ?? ''
}

/** Waits until a motion's page shows words that the worker writes in by itself, soon after an amendment carried. */
export const expectWrittenIn = async (page: Page, motionId: string, words: string) => {
  await expect(async () => {
    await page.goto(`/motions/${motionId}`)
    await expect(page.getByText(words).first()).toBeVisible({ timeout: 1_500 })
  }).toPass({ timeout: 45_000 })
}
