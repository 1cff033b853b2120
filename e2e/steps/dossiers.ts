import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from '@playwright/test'
import { sourceOf } from '#server/record/verify/byte-source.ts'
import { textOfPart } from '#server/record/verify/unpack.ts'
import { readZipParts } from '#server/record/verify/zip-parts.ts'
import { zipStream } from '#server/record/zip-stream.ts'

/** The sentences of the verifier, in English. */
export const verifierWords: typeof import('../../server/messages/verifier/en.json') = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../server/messages/verifier/en.json'), 'utf8'),
)

/** Presses a link that downloads and keeps the file in `folder`. */
export const download = async (
  page: Page,
  { dialog, save }: { dialog: string; save: string },
  folder: string,
): Promise<string> => {
  await page.getByRole('button', { name: dialog, exact: true }).click()
  const [arriving] = await Promise.all([
    page.waitForEvent('download', { timeout: 30_000 }),
    page.getByRole('link', { name: save, exact: true }).click(),
  ])
  const file = join(folder, arriving.suggestedFilename())
  await arriving.saveAs(file)
  await page.keyboard.press('Escape')
  return file
}

/** Runs the offline verifier as an auditor does, `npm run verify -- FILE …`, with nothing but the file. */
export const verify = (...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../server/launch/verify.mjs'), ...argv],
    { encoding: 'utf8', env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production' } },
  )
  return { status, said: stdout + stderr }
}

/** A copy of a dossier's zip in which one vote says something else. */
export const tamper = async (file: string, from: string, to: string): Promise<string> => {
  const source = sourceOf(new Uint8Array(await readFile(file)))
  const part = (await readZipParts(source)).find(({ name }) => name === 'dossier.json')
  if (!part) throw new Error('The zip holds no dossier')
  const whole = await textOfPart(source, part)
  if (!whole.includes(from)) throw new Error(`The dossier does not contain ${from}`)
  const bytes = new TextEncoder().encode(whole.replace(from, to))
  const copy = `${file}.changed.zip`
  await writeFile(copy, zipStream([{ name: 'dossier.json', bytes }]))
  return copy
}

/**
 * The verifier's page, taken out of a dossier's zip as an auditor does, and opened from the disk.
 * @returns where it is
 */
export const verifierPageOf = async (file: string): Promise<string> => {
  const source = sourceOf(new Uint8Array(await readFile(file)))
  const part = (await readZipParts(source)).find(({ name }) => name === 'verify.html')
  if (!part) throw new Error('The zip holds no page')
  const page = `${file}.verify.html`
  await writeFile(page, await textOfPart(source, part))
  return pathToFileURL(page).href
}
