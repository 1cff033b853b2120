import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { clearDatabase } from './clear-database.ts'
import type { Settings } from './environment.ts'
import type { OpenDatabase } from './open-database.ts'
import { runOnce } from './run-once.ts'

/** How to sign in to the exercise, as printed. */
export type ExerciseAccess = { password: string; members: { signInName: string; office: string }[] }

/**
 * Loads the training exercise into an empty database, through the acts themselves, and remembers
 * that it is complete. A load that was interrupted begins again from nothing.
 */
export const prepareExercise = async (
  settings: Settings,
  database: OpenDatabase,
  sessionSecret: string,
): Promise<ExerciseAccess> => {
  const file = join(settings.dataDirectory, 'exercise.json')
  const known = await readFile(file, 'utf8').catch(() => undefined)
  if (known !== undefined) return JSON.parse(known)
  await clearDatabase(database)
  const halfway = `${file}.halfway`
  await runOnce(['server/exercise/load.ts', halfway], {
    ...settings.variables,
    DATABASE_URL: database.urls.app,
    DATABASE_WORKER_URL: database.urls.worker,
    NEXTAUTH_SECRET: sessionSecret,
    NEXTAUTH_URL: settings.publicUrl,
    FOCALPOINT_DATA_DIRECTORY: settings.dataDirectory,
    FOCALPOINT_LOG_LEVEL: 'error',
  })
  const loaded = await readFile(halfway, 'utf8')
  await writeFile(file, loaded)
  await rm(halfway)
  return JSON.parse(loaded)
}
