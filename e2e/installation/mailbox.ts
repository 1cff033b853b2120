import { renameSync, writeFileSync } from 'node:fs'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startSmtp, type Taken } from '../../test/support/smtp.ts'

/** Where letters to somebody go. */
export const addressOf = ({ signInName }: { readonly signInName: string }): string =>
  `${signInName}@ministries.test`

/** A mail server for the journeys: each message that it takes is a file of the folder, in the order in which they came. */
export const startMailbox = async (folder: string) => {
  await mkdir(folder)
  let count = 0
  return startSmtp((message) => {
    count += 1
    const file = join(folder, `${String(count).padStart(6, '0')}.json`)
    // Readers look on from another process: a file is there once it is whole.
    writeFileSync(`${file}.part`, JSON.stringify(message))
    renameSync(`${file}.part`, file)
  })
}

/** Every message that a mailbox took, oldest first. */
export const messagesIn = async (folder: string): Promise<Taken[]> => {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()

  return Promise.all(
    files.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))),
  )
}
