import { spawnSync } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toHex, utf8 } from '#server/record/bytes.ts'
import { digestOf } from '#server/record/dossier.ts'
import { startSha256 } from '#server/record/sha256.ts'
import { zipStream } from '#server/record/zip-stream.ts'
import { key, makeDossier } from '../rules/record/make-dossier.ts'

// A recording of hours comes along: 2 GB in full (FOCALPOINT_FAULTS=full), and enough otherwise to tell.
const megabytes = process.env.FOCALPOINT_FAULTS === 'full' ? 2048 : 384
const megabyte = new Uint8Array(1024 * 1024).fill(7)

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'focalpoint-large-'))
  file = join(folder, 'large.zip')
  const running = startSha256()
  let crc = 0
  for (let one = 0; one < megabytes; one++) {
    running.add(megabyte)
    crc = crc32(megabyte, crc)
  }
  const [sha256, size] = [toHex(running.end()), megabytes * megabyte.length]
  const { digest: _, ...made } = makeDossier({})
  const bare = { ...made, files: [...made.files, { sha256, name: 'recording.mp4', size }] }
  const text = JSON.stringify({ ...bare, digest: digestOf(bare) })
  const recording = async function* () {
    for (let one = 0; one < megabytes; one++) yield megabyte
  }
  const pieces = [
    { name: 'dossier.json', bytes: utf8(text) },
    { name: `files/${sha256}`, size, crc, read: recording },
  ]
  await pipeline(Readable.from(zipStream(pieces)), createWriteStream(file))
}, 240_000)
afterAll(() => rm(folder, { recursive: true }))

/** Runs the verifier, and says the most memory, in MB, that it ever held. */
const run = (...args: string[]) => {
  const tell = "process.on('exit',()=>console.error('peak',process.resourceUsage().maxRSS))"
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`--import=data:text/javascript,${tell}`, 'server/record/verify/cli.ts', ...args],
    { encoding: 'utf8' },
  )
  const peak = Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024
  return { status, said: stdout + stderr, peak }
}

describe('a dossier of gigabytes', () => {
  test('is read piece by piece: sound, and in no more memory than a small one', () => {
    const { status, said, peak } = run(file, '--key', key)
    expect(said).toContain('Nothing is wrong with this file')
    expect(said).toContain('Files of evidence hashed again: 2.')
    expect(status).toBe(0)
    expect(peak).toBeGreaterThan(20)
    // a Node that does nothing holds some 60 MB
    expect(peak).toBeLessThan(300)
  }, 240_000)
})
