import { spawnSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readReplacedKeys } from '#server/record/replaced-keys.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'
import { isFullSize } from './typing.ts'

const origin = 'test.example/record'
const root = join(import.meta.dirname, '../..')
const node = join(root, 'node_modules/.bin/node')

/** Whether system calls can be made to fail here: strace is there, and may trace. */
const canInject =
  spawnSync('strace', ['-f', '-o', '/dev/null', '-e', 'trace=none', 'true']).status === 0

/** What can go wrong at one call of a kind: the disk answers with an error, or the process dies before it. */
type Fault = { calls: string; what: string; nth: number }
const kinds = [
  { calls: 'fsync,fdatasync', what: 'error=EIO' },
  { calls: 'fsync,fdatasync', what: 'signal=KILL' },
  { calls: 'rename,renameat,renameat2,link,linkat', what: 'error=EIO' },
  { calls: 'rename,renameat,renameat2,link,linkat', what: 'signal=KILL' },
  { calls: 'write,pwrite64', what: 'signal=KILL' },
]
const places = isFullSize ? [1, 2, 3, 4, 6, 9] : [1]
const faults: Fault[] = kinds.flatMap((kind) => places.map((nth) => ({ ...kind, nth })))
const [small = 2] = [isFullSize ? faults.length : 2]

/** Runs a program with a fault; what it printed where it ended well, or null. */
const run = (program: string, args: string[], fault: Fault | null, files: string) => {
  const argv = [join(import.meta.dirname, 'programs', `${program}.ts`), ...args]
  const traced = fault
    ? [
        ...['-f', '-qq', '-o', '/dev/null', '-e', `trace=${fault.calls}`],
        ...['-e', `inject=${fault.calls}:${fault.what}:when=${fault.nth}`, node],
      ]
    : []
  const { status, stdout } = spawnSync(fault ? 'strace' : node, [...traced, ...argv], {
    ...{ cwd: root, encoding: 'utf8', timeout: 60_000 },
    env: { ...process.env, FOCALPOINT_FILES_DIRECTORY: files },
  })
  const said = status === 0 ? stdout : null
  // that calls do fail: the first flush or rename of each of these programs is one that it cannot do without
  if (fault?.nth === 1 && !fault.calls.startsWith('write')) expect(said).toBeNull()
  return said
}

const inFolder = async (work: (folder: string) => Promise<void>) => {
  const folder = await mkdtemp(join(tmpdir(), 'focalpoint-fault-'))
  try {
    await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}
const named = ({ calls, what, nth }: Fault) => `${what} at call ${nth} of ${calls}`
/** At small size each program meets other kinds, so that all together meet all. */
const some = (from: number) =>
  isFullSize
    ? faults
    : Array.from({ length: small }, (_, n) => faults[(from + n * 2) % faults.length])
const cases = (from: number) =>
  some(from).flatMap((fault) => (fault ? [[named(fault), fault] as const] : []))

describe.skipIf(!canInject)('a fault of the disk, or death, in the middle', () => {
  test.each(cases(0))('of making the signing key: %s', async (_, fault) => {
    await inFolder(async (folder) => {
      const said = run('make-key', [folder], fault, folder)
      const file = join(folder, 'keys/record.key')
      const before = existsSync(file) ? await readFile(file, 'utf8') : null
      const key = verifierKeyFor(await readOrMakeSigningKey(file, origin))
      if (said) expect(key).toBe(said)
      if (before !== null) expect(await readFile(file, 'utf8')).toBe(before)
    })
  })

  test.each(cases(1))('of putting another key in its place: %s', async (_, fault) => {
    await inFolder(async (folder) => {
      const file = join(folder, 'keys/record.key')
      const old = verifierKeyFor(await readOrMakeSigningKey(file, origin))
      run('replace-key', [folder, old], fault, folder)
      // whatever happened, there is a key; and done again, it is another, and the old one is remembered once
      const there = verifierKeyFor(await readOrMakeSigningKey(file, origin))
      const isReplaced = there !== old
      const now = isReplaced ? there : run('replace-key', [folder, old], null, folder)
      expect(now).not.toBe(old)
      expect(verifierKeyFor(await readOrMakeSigningKey(file, origin))).toBe(now)
      expect(await readReplacedKeys(file)).toEqual([old])
    })
  })

  test.each(cases(2))('of keeping a checkpoint that was cosigned: %s', async (_, fault) => {
    await inFolder(async (folder) => {
      const [first, second] = ['first\n'.repeat(50), 'second\n'.repeat(50)]
      expect(run('keep-note', [folder, first], null, folder)).toBe('kept')
      const said = run('keep-note', [folder, second], fault, folder)
      const kept = await readFile(join(folder, 'checkpoint'), 'utf8')
      expect(said === 'kept' ? [second] : [first, second]).toContain(kept)
      expect(run('keep-note', [folder, second], null, folder)).toBe('kept')
    })
  })

  test.each(cases(3))('of taking in a file of evidence: %s', async (_, fault) => {
    await inFolder(async (folder) => {
      const uploadId = randomUUID()
      const said = run('keep-file', [folder, uploadId], fault, folder)
      const objects = join(folder, 'objects')
      const stored = existsSync(objects)
        ? (await readdir(objects, { recursive: true })).filter((name) => /[0-9a-f]{64}$/.test(name))
        : []
      for (const name of stored) {
        const bytes = await readFile(join(objects, name))
        expect(name.slice(-64)).toBe(createHash('sha256').update(bytes).digest('hex'))
      }
      if (said) expect(stored.map((name) => name.slice(-64))).toEqual([said])
      expect(run('keep-file', [folder, uploadId], null, folder)).toMatch(/^[0-9a-f]{64}$/)
    })
  })
})

test.skipIf(canInject)('faults of system calls need strace, and the right to trace', () => {
  expect(canInject).toBe(false)
})
