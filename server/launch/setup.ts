import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { connect } from '#db/client.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '../record/signing-key.ts'
import { type Answers, answersShape } from './answers.ts'
import { askAnswers } from './ask.ts'
import { clearDatabase } from './clear-database.ts'
import { Plain, readSettings, type Settings } from './environment.ts'
import { found } from './found.ts'
import { openDatabase } from './open-database.ts'
import { showProgress } from './progress.mjs'
import { recordKeyFile } from './record-key.ts'
import { claimDirectory } from './running-file.ts'

// npm run setup: an empty installation for a real country. It never loads the exercise.

const main = async (): Promise<void> => {
  const settings = readSettings('.data/installation')
  const marker = join(settings.dataDirectory, 'set-up.json')
  if (await readFile(marker).catch(() => undefined))
    throw new Plain('This installation is set up already. Run it with npm start.')
  const answers = await readAnswers(settings)
  await mkdir(settings.dataDirectory, { recursive: true })
  const claim = await claimDirectory(settings.dataDirectory)
  try {
    const links = await showProgress('Making the installation', () => make(settings, answers))
    const keyFile = recordKeyFile(settings)
    const key = await readOrMakeSigningKey(keyFile, answers.installation.origin)
    await writeFile(marker, JSON.stringify({ origin: answers.installation.origin }))
    tell(settings, answers, links, verifierKeyFor(key), keyFile)
  } finally {
    await claim.release()
  }
}

const readAnswers = async (settings: Settings): Promise<Answers> => {
  const { values } = parseArgs({ options: { answers: { type: 'string' } } })
  if (values.answers === undefined) return askAnswers(settings.publicUrl)
  const text = await readFile(values.answers, 'utf8').catch((cause: Error) => {
    throw new Plain(`The file of answers cannot be read: ${cause.message}.`)
  })
  const parsed = answersShape.safeParse(JSON.parse(text))
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Plain(`The file of answers does not fit:\n${faults.join('\n')}`)
}

const make = async (settings: Settings, answers: Answers) => {
  const database = await openDatabase(settings, { say: console.log })
  const worker = connect(database.urls.worker, { name: 'focalpoint-setup', max: 2 })
  try {
    await clearDatabase(database)
    return await found(worker, answers)
  } finally {
    await worker.close()
    await database.stop()
  }
}

const tell = (
  { publicUrl }: Settings,
  { administrator, convenor }: Answers,
  links: { administrator: string; convenor: string },
  verifierKey: string,
  keyFile: string,
): void => {
  const linkOf = (token: string) => `${publicUrl}/sign-in/link#${token}`
  console.log(`
The installation is ready. Two links, each good once and for 72 hours, let these people choose a
password once Focalpoint runs. Hand each over on a way that you trust:

  ${administrator.name} (administrator)
  ${linkOf(links.administrator)}

  ${convenor.name} (convenor)
  ${linkOf(links.convenor)}

The record is signed with the key in ${keyFile}. Keep a copy of that file in a safe, and give this
verifier key to your auditors on paper; they check every export with it:

  ${verifierKey}

Start with: npm start
`)
}

try {
  await main()
} catch (error) {
  console.error(error instanceof Plain ? error.message : error)
  process.exitCode = 1
}
process.exit()
