import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { removeEmbedded } from '#db/embedded.ts'
import { HistoryDiffers } from '#db/migrate.ts'
import { announce } from './launch/announce.ts'
import { checkPort } from './launch/check-port.ts'
import { checkStore } from './launch/check-store.ts'
import { Plain, readSettings, type Settings } from './launch/environment.ts'
import { openDatabase } from './launch/open-database.ts'
import { describeParts } from './launch/parts.ts'
import { prepareExercise } from './launch/prepare-exercise.ts'
import { showProgress } from './launch/progress.mjs'
import { type Asked, readArguments } from './launch/read-arguments.ts'
import { exerciseVerifierKey } from './launch/record-key.ts'
import { claimDirectory } from './launch/running-file.ts'
import { readOrMakeSessionSecret } from './launch/secrets.ts'
import { listenForStop } from './launch/stop-signal.ts'
import { Interrupted, supervise } from './launch/supervise.ts'

/** What to undo at the end, last first. */
const undo: (() => Promise<void>)[] = []

const say = (sentence: string) => console.log(sentence)

/** Starts everything asked for, waits for the wish to stop, and stops it all in reverse order. */
const main = async (): Promise<void> => {
  const asked = readArguments(process.argv.slice(2))
  const settings = readSettings(asked.exercise ? '.data/exercise' : '.data/installation')
  if (!asked.exercise) await refuseEmpty(settings)
  await prepareDirectory(settings, asked)
  const database = await showProgress('Starting the database', () =>
    openDatabase(settings, { say }),
  ).catch((error: unknown) => {
    if (!(asked.exercise && error instanceof HistoryDiffers)) throw error
    throw new Plain(
      'The exercise here was made by another version of Focalpoint. Begin it again: npm run demo -- --reset',
    )
  })
  undo.push(database.stop)
  if (isAsked()) return
  const sessionSecret =
    settings.variables.NEXTAUTH_SECRET ?? (await readOrMakeSessionSecret(settings.dataDirectory))
  const access = asked.exercise
    ? {
        ...(await prepareExercise(settings, database, sessionSecret)),
        verifierKey: await exerciseVerifierKey(settings),
      }
    : undefined

  const logs = asked.logFiles ? join(settings.dataDirectory, 'logs') : undefined
  if (logs !== undefined) await mkdir(logs, { recursive: true })
  const parts = describeParts(settings, database.urls, sessionSecret, logs)
  await showProgress(`Starting ${asked.only.join(', ')}`, async () => {
    for (const name of asked.only) {
      if (isAsked()) throw new Interrupted()
      const watched = await supervise(parts[name], { onStart: note, say, isStopping: isAsked })
      undo.push(watched.stop)
    }
  })
  announce({ settings, access, logs })
  await stopped
}

let stopping = false
const stopped = listenForStop(say).then(() => {
  stopping = true
})
const isAsked = () => stopping

let note: (pid: number) => Promise<void> = async () => {}

const prepareDirectory = async (settings: Settings, asked: Asked): Promise<void> => {
  await mkdir(settings.dataDirectory, { recursive: true })
  const claim = await claimDirectory(settings.dataDirectory)
  note = claim.note
  undo.push(claim.release)
  if (asked.only.includes('web'))
    await checkPort(settings.host, settings.webPort, 'FOCALPOINT_WEB_PORT')
  if (asked.only.includes('realtime'))
    await checkPort(settings.host, settings.realtimePort, 'FOCALPOINT_REALTIME_PORT')
  if (!asked.reset) return await checkStore(settings)
  if (!asked.exercise)
    throw new Plain('Only the exercise can be begun again; a real record is kept.')
  await removeEmbedded(join(settings.dataDirectory, 'postgres'))
  for (const name of ['exercise.json', 'files', 'keys', 'logs'])
    await rm(join(settings.dataDirectory, name), { recursive: true, force: true })
  await checkStore(settings)
  say('The exercise begins again: its data was deleted.')
}

const refuseEmpty = async (settings: Settings): Promise<void> => {
  if (settings.urls !== undefined) return
  const isSetUp = await readFile(join(settings.dataDirectory, 'set-up.json')).catch(() => undefined)
  if (isSetUp === undefined)
    throw new Plain(
      'There is no installation here yet. Run "npm run setup" first, or "npm run demo" for the training exercise.',
    )
}

try {
  // Ends only when told to; a wish to stop while things still start is heard between the steps.
  await main()
} catch (error) {
  if (!(error instanceof Interrupted)) {
    process.exitCode = 1
    console.error(error instanceof Plain ? error.message : error)
  }
}
for (const step of undo.reverse()) await step()
if (undo.length > 0) say('Stopped.')
process.exit()
