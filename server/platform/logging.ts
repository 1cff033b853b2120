import { pino } from 'pino'
import { env } from './env.ts'

/** The processes' log, one JSON line an event. Secrets never reach it, whatever is passed. */
export const log = pino({
  level: env.logLevel,
  base: null,
  redact: {
    paths: ['password', '*.password', 'token', '*.token', 'cookie', '*.cookie', 'headers.cookie'],
    remove: true,
  },
})
