import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')

/** The exit code of a process in which a promise is rejected, with this code, that nobody holds. */
const codeAfter = (code: string): Promise<number | null> => {
  const script = `
    import { outliveLostConnections } from './db/outlive-lost-connections.ts'
    outliveLostConnections(() => {})
    void Promise.reject(Object.assign(new Error('rejected'), { code: '${code}' }))
    setTimeout(() => process.exit(0), 50)`
  const child = spawn(join(root, 'node_modules/.bin/node'), ['--input-type=module', '-e', script], {
    cwd: root,
    stdio: 'ignore',
  })
  return new Promise((ended) => child.once('exit', ended))
}

it('a process outlives a connection that is lost as it begins, and nothing else that is unhandled', async () => {
  expect(await codeAfter('57P01')).toBe(0)
  expect(await codeAfter('CONNECTION_CLOSED')).toBe(0)
  expect(await codeAfter('ECONNRESET')).toBe(0)
  expect(await codeAfter('EPIPE')).toBe(0)
  expect(await codeAfter('23505')).not.toBe(0)
})
