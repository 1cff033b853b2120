import { join } from 'node:path'
import type { DatabaseUrls } from '#db/cluster-roles.ts'
import { connectionsKeptFor } from '../platform/kept-connections.ts'
import type { Settings } from './environment.ts'
import type { Part } from './supervise.ts'

/** Focalpoint's processes, in the order in which they start; they stop in reverse. */
export const partNames = ['worker', 'realtime', 'web'] as const
export type PartName = (typeof partNames)[number]

/**
 * How to start each process, and with what: each gets the one database role it needs, and the
 * worker alone is told where the record's signing key lies.
 */
export const describeParts = (
  settings: Settings,
  urls: DatabaseUrls,
  sessionSecret: string,
  logDirectory: string | undefined,
): Record<PartName, Part> => {
  const { host, webPort, realtimePort, publicUrl, dataDirectory } = settings
  const shared = {
    ...withoutSecrets(settings.variables),
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    NEXTAUTH_URL: publicUrl,
    FOCALPOINT_HOST: host,
    FOCALPOINT_WEB_PORT: String(webPort),
    FOCALPOINT_REALTIME_PORT: String(realtimePort),
    FOCALPOINT_DATA_DIRECTORY: dataDirectory,
  }
  const logOf = (name: string) =>
    logDirectory === undefined ? {} : { logFile: join(logDirectory, `${name}.log`) }
  const signsIn = { ...shared, DATABASE_URL: urls.app, NEXTAUTH_SECRET: sessionSecret }
  const keyFile = settings.variables.FOCALPOINT_RECORD_KEY_FILE
  return {
    worker: {
      name: 'worker',
      argv: ['server/worker.ts'],
      variables: {
        ...shared,
        DATABASE_WORKER_URL: urls.worker,
        ...(keyFile === undefined ? {} : { FOCALPOINT_RECORD_KEY_FILE: keyFile }),
      },
      ...logOf('worker'),
    },
    realtime: {
      name: 'realtime',
      argv: ['realtime/main.ts'],
      variables: signsIn,
      isReady: () => answers(`http://${reachable(host)}:${realtimePort}/api/ready`),
      ...logOf('realtime'),
    },
    web: {
      name: 'web',
      argv: [
        'node_modules/next/dist/bin/next',
        'start',
        '--hostname',
        host,
        '--port',
        String(webPort),
        '--keepAliveTimeout',
        String(connectionsKeptFor),
      ],
      variables: signsIn,
      isReady: () => answers(`http://${reachable(host)}:${webPort}/api/ready`),
      ...logOf('web'),
    },
  }
}

/** What one process needs is not handed to the others. */
const withoutSecrets = (variables: Settings['variables']): Record<string, string> => {
  const kept = { ...variables }
  for (const name of [
    'DATABASE_URL',
    'DATABASE_WORKER_URL',
    'DATABASE_MIGRATION_URL',
    'NEXTAUTH_SECRET',
    'FOCALPOINT_RECORD_KEY_FILE',
  ])
    delete kept[name]
  return kept
}

const reachable = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)

const answers = async (address: string): Promise<boolean> => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5_000) })
    return response.ok
  } catch {
    return false
  }
}
