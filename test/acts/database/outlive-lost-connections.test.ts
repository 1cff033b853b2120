import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** The exit code of a process in which this happens. */
const codeOf = (happens: string): Promise<number | null> => {
  const script = `
    import { outliveLostConnections } from './db/outlive-lost-connections.ts'
    outliveLostConnections(() => {});
    ${happens}
    setTimeout(() => process.exit(0), 50)`
  const child = spawn(join(root, 'node_modules/.bin/node'), ['--input-type=module', '-e', script], {
    cwd: root,
    stdio: 'ignore',
  })
  return new Promise((ended) => child.once('exit', ended))
}
/** The exit code of a process in which a promise is rejected, with this code, that nobody holds. */
const codeAfter = (code: string) =>
  codeOf(`void Promise.reject(Object.assign(new Error('rejected'), { code: '${code}' }))`)

it('a process outlives a connection that is lost as it begins, and nothing else that is unhandled', async () => {
  expect(await codeAfter('57P01')).toBe(0)
  expect(await codeAfter('CONNECTION_CLOSED')).toBe(0)
  expect(await codeAfter('ECONNRESET')).toBe(0)
  expect(await codeAfter('EPIPE')).toBe(0)
  expect(await codeAfter('23505')).not.toBe(0)
})

it('a process outlives a write of postgres.js to a connection that was just lost, and no other fault', async () => {
  const nobody = 'const socket = null; const nextWrite = () => socket.write(1)'
  expect(await codeOf(`${nobody}; setImmediate(nextWrite)`)).not.toBe(0)
  const folder = await mkdtemp(join(tmpdir(), 'focalpoint-driver-'))
  const driver = join(folder, 'node_modules/postgres/src/connection.mjs')
  await mkdir(dirname(driver), { recursive: true })
  await writeFile(driver, `${nobody}; export const begin = () => setImmediate(nextWrite)`)
  expect(await codeOf(`(await import('${driver}')).begin()`)).toBe(0)
  await rm(folder, { recursive: true })
})
