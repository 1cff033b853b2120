import { z } from 'zod'
import { isZone } from '#server/meetings/rules/is-zone.ts'
import { type MailServer, mailSettings } from './mail-settings.ts'
import type { S3Bucket } from './s3-request.ts'
import { s3Settings } from './s3-settings.ts'
import { type TimeStampAuthority, tsaSettings } from './tsa-settings.ts'

const schema = z.object({
  DATABASE_URL: z.url().optional(),
  DATABASE_MIGRATION_URL: z.url().optional(),
  DATABASE_WORKER_URL: z.url().optional(),
  NEXTAUTH_URL: z.url().default('http://localhost:3000'),
  NEXTAUTH_SECRET: z.string().min(32).optional(),
  FOCALPOINT_HOST: z.string().default('127.0.0.1'),
  FOCALPOINT_WEB_PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  FOCALPOINT_REALTIME_PORT: z.coerce.number().int().min(1).max(65535).default(3001),
  FOCALPOINT_REALTIME_PATH: z.string().optional(),
  FOCALPOINT_TIME_ZONE: z.string().refine(isZone, 'is not an IANA time zone').optional(),
  FOCALPOINT_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  FOCALPOINT_DATA_DIRECTORY: z.string().default('.data'),
  FOCALPOINT_RECORD_KEY_FILE: z.string().optional(),
  FOCALPOINT_CLAMD: z
    .string()
    .regex(/^(tcp:\/\/[^/:]+:\d{1,5}|unix:\/.+)$/, 'is neither tcp://HOST:PORT nor unix:/PATH')
    .optional(),
  FOCALPOINT_LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
})

const read = () => {
  const parsed = schema.safeParse(process.env)
  if (parsed.success) return parsed.data
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The environment is not usable:\n  ${problems.join('\n  ')}`)
}

const variables = read()

const required = (name: 'DATABASE_URL' | 'DATABASE_WORKER_URL' | 'NEXTAUTH_SECRET'): string => {
  // Asked for late, so that a test can point a loaded module at its own database.
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set; start Focalpoint with npm start`)

  return value
}

/** The only reader of `process.env`. What a process does not need may be missing, and throws only when used. */
export const env = {
  /** The app's role. */
  get databaseUrl() {
    return required('DATABASE_URL')
  },
  /** The worker's role. */
  get databaseWorkerUrl() {
    return required('DATABASE_WORKER_URL')
  },
  databaseMigrationUrl: variables.DATABASE_MIGRATION_URL,
  /** Signs the session envelope; at least 32 characters. */
  get sessionSecret() {
    return required('NEXTAUTH_SECRET')
  },
  /** Where people reach the pages, without a trailing slash: the only Origin that is accepted. */
  publicUrl: variables.NEXTAUTH_URL.replace(/\/$/, ''),
  /** The address that the processes listen on; behind a proxy, the loopback. */
  host: variables.FOCALPOINT_HOST,
  webPort: variables.FOCALPOINT_WEB_PORT,
  realtimePort: variables.FOCALPOINT_REALTIME_PORT,
  /** Set where a proxy serves the realtime process on the pages' own origin, for example `/realtime`. */
  realtimePath: variables.FOCALPOINT_REALTIME_PATH,
  /** The IANA zone of times for readers whose own is not known: the machine's, unless told. */
  timeZone: variables.FOCALPOINT_TIME_ZONE ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
  /** How many proxies of ours stand in front and append to `X-Forwarded-For`; nobody else is believed. */
  trustedProxies: variables.FOCALPOINT_TRUSTED_PROXIES,
  /** Where files are kept, unless in a bucket. */
  get filesDirectory() {
    return process.env.FOCALPOINT_FILES_DIRECTORY ?? `${variables.FOCALPOINT_DATA_DIRECTORY}/files`
  },
  dataDirectory: variables.FOCALPOINT_DATA_DIRECTORY,
  recordKeyFile:
    variables.FOCALPOINT_RECORD_KEY_FILE ??
    `${variables.FOCALPOINT_DATA_DIRECTORY}/keys/record.key`,
  /** Where the virus scanner listens; null where none is configured. */
  get clamd(): { host: string; port: number } | { path: string } | null {
    const address = process.env.FOCALPOINT_CLAMD
    if (!address) return null
    if (address.startsWith('unix:')) return { path: address.slice('unix:'.length) }
    const { hostname, port } = new URL(address)

    return { host: hostname, port: Number(port) }
  },
  /** The bucket in which files are kept; null where they are kept in a directory. Throws for half of one. */
  get s3(): S3Bucket | null {
    return s3Settings(process.env)
  },
  /** Who stamps the hashes of files with the time; null where nobody does. */
  get timeStampAuthority(): TimeStampAuthority | null {
    return tsaSettings(process.env)
  },
  /** Who takes letters; null where nobody does, and they wait in the installation. */
  get mailServer(): MailServer | null {
    return mailSettings(process.env)
  },
  logLevel: variables.FOCALPOINT_LOG_LEVEL,
  development: variables.NODE_ENV === 'development',
} as const
