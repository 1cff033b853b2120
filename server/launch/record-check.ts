import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import postgres from 'postgres'
import en from '../messages/record-tools/en.json' with { type: 'json' }
import fr from '../messages/record-tools/fr.json' with { type: 'json' }
import ofVerifierEn from '../messages/verifier/en.json' with { type: 'json' }
import ofVerifierFr from '../messages/verifier/fr.json' with { type: 'json' }
import { directoryStore } from '../platform/directory-store.ts'
import { s3Settings } from '../platform/s3-settings.ts'
import { s3Store } from '../platform/s3-store.ts'
import type { Store } from '../platform/store.ts'
import { checkRecord } from '../record/check/check-record.ts'
import type { CheckReport } from '../record/check/notes.ts'
import { parseVerifierKey } from '../record/note.ts'
import { fill } from '../record/verify/sentences.ts'
import { Plain, readSettings, type Settings } from './environment.ts'
import { reachDatabase } from './reach-database.ts'

// npm run record:check (fsck): everything of the record derived again, each fault in a sentence; 0 where there is none.

type Words = typeof en.check

const main = async (args: string[]): Promise<number> => {
  const words = args.includes('fr') ? fr.check : en.check
  const ofVerifier = args.includes('fr') ? ofVerifierFr : ofVerifierEn
  const { key, checkpoint, exercise = false, json = false } = asked(args, words)
  if (key !== undefined && !isKey(key)) throw new Plain(words.key)
  const kept = checkpoint === undefined ? undefined : await readNote(checkpoint, words)
  const settings = readSettings(exercise ? '.data/exercise' : '.data/installation')
  const database = await reachDatabase(settings)
  if (!database) throw new Plain(fill(words.none, { directory: settings.dataDirectory }))
  const sql = postgres(database.urls.migrator, { max: 1, onnotice: () => {} })
  try {
    const notes = await checkRecord(sql, {
      ...{ key, checkpoint: kept, now: new Date() },
      openFile: (sha256) => storeOf(settings).open(sha256, null),
      progress: (part, done) => tellProgress(fill(words.progress[part], { done })),
    })
    tellProgress('')
    const report = notes.close(words, ofVerifier)
    if (json) console.log(JSON.stringify(report, null, 2))
    else print(report, words)
    return report.faults.length === 0 ? 0 : 1
  } finally {
    await sql.end()
    await database.stop()
  }
}

const asked = (args: string[], words: Words) => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = { key: text, checkpoint: text, language: text, exercise: flag, json: flag }
  try {
    return parseArgs({ args, options }).values
  } catch {
    // an option that there is not
    throw new Plain(words.how)
  }
}

const isKey = (key: string): boolean => {
  try {
    return parseVerifierKey(key) !== undefined
  } catch {
    // malformed
    return false
  }
}

const readNote = (file: string, words: Words): Promise<string> =>
  readFile(file, 'utf8').catch(() => {
    throw new Plain(fill(words.unreadable, { file }))
  })

const storeOf = ({ variables, dataDirectory }: Settings): Store => {
  const bucket = s3Settings(variables)
  return bucket
    ? s3Store(bucket)
    : directoryStore(variables.FOCALPOINT_FILES_DIRECTORY ?? join(dataDirectory, 'files'))
}

/** On a terminal alone: one line that is written over. */
const tellProgress = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${line}`)
}

const print = ({ checks, notices, faults }: CheckReport, words: Words): void => {
  const sections = [
    [words.headings.checks, checks],
    [words.headings.notices, notices],
    [words.headings.faults, faults],
  ] as const
  for (const [heading, lines] of sections) {
    if (lines.length > 0) {
      console.log(`${heading}\n${lines.map((line) => `  - ${line}`).join('\n')}\n`)
    }
  }
  console.log(faults.length === 0 ? words.sound : fill(words.faulty, { count: faults.length }))
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Plain ? error.message : error)
  process.exitCode = 1
}
process.exit()
