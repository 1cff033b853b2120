import { parseArgs } from 'node:util'
import { Plain } from './environment.ts'
import { type PartName, partNames } from './parts.ts'

/** What `server/start.ts` is asked to do. */
export type Asked = {
  exercise: boolean
  reset: boolean
  /** Which processes; the database is always opened first. */
  only: readonly PartName[]
  /** Whether the processes write to files, so that this terminal stays readable. */
  logFiles: boolean
}

/** Reads the command line. Throws a sentence for what it does not know. */
export const readArguments = (argv: string[]): Asked => {
  const parsed = parse(argv)
  const only = parsed.only?.split(',') ?? partNames
  const unknown = only.find((name) => !partNames.some((known) => known === name))
  if (unknown !== undefined)
    throw new Plain(`There is no process "${unknown}"; choose from ${partNames.join(', ')}.`)
  return {
    exercise: parsed.exercise ?? false,
    reset: parsed.reset ?? false,
    only: partNames.filter((name) => only.includes(name)),
    logFiles: parsed['log-files'] ?? parsed.exercise ?? false,
  }
}

const parse = (argv: string[]) => {
  try {
    return parseArgs({
      args: argv,
      options: {
        exercise: { type: 'boolean' },
        reset: { type: 'boolean' },
        only: { type: 'string' },
        'log-files': { type: 'boolean' },
      },
    }).values
  } catch (cause) {
    throw new Plain(cause instanceof Error ? cause.message : String(cause))
  }
}
