import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { utf8 } from '#server/record/bytes.ts'
import { treeOfEntries } from '#server/record/merkle-tree.ts'
import { writeReceipt } from '#server/record/receipt.ts'
import { key, makeDossier } from './make-dossier.ts'

const folder = mkdtempSync(join(tmpdir(), 'focalpoint-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (name: string, text: string | Uint8Array): string => {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
const start = (program: string, args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
  })
  return { status, said: stdout + stderr }
}
const run = (...args: string[]) => start('server/record/verify/cli.ts', args)
const sound = makeDossier({})
const file = put('sound.json', JSON.stringify(sound))

describe('npm run verify', { timeout: 60_000 }, () => {
  test('without a key ends well and says that nobody vouches for the signer', () => {
    const { status, said } = start('server/launch/verify.mjs', [file])
    expect(status).toBe(0)
    expect(said).toContain('Internally consistent; signer not established')
    expect(said).toContain(key)
    expect(said).toContain('Ballots counted again from their votes and rules: 1.')
  })

  test('with the key ends well and says so', () => {
    const { status, said } = run(file, '--key', key)
    expect(status).toBe(0)
    expect(said).toContain('signed by the key that you gave')
  })

  test('of a tampered file ends with 1 and a sentence for what is wrong', () => {
    const [first = '', ...rest] = sound.entries
    const changed = { ...sound, entries: [first.replace('2026', '2025'), ...rest] }
    const { status, said } = run(put('changed.json', JSON.stringify(changed)), '--key', key)
    expect(status).toBe(1)
    expect(said).toContain('another history')
    expect(said).toContain('altered after it was exported')
  })

  test('holds the file against a checkpoint kept elsewhere', () => {
    const note = put('kept.txt', sound.checkpoints[0]?.note ?? '')
    expect(run(file, '--key', key, '--checkpoint', note).said).toContain('checkpoint that you kept')
    const other = makeDossier({ acts: () => [], contents: [], signAt: [] })
    const shorter = put('shorter.json', JSON.stringify(other))
    const { status, said } = run(shorter, '--key', key, '--checkpoint', note)
    expect(status).toBe(1)
    expect(said).toContain('acts were removed at the end')
  })

  test('checks the receipt of one act, which needs the key', () => {
    const tree = treeOfEntries(sound.entries.map(utf8))
    const receipt = writeReceipt({
      index: 3,
      entry: sound.entries[3] ?? '',
      opening: sound.openings[3]?.opening ?? '',
      path: tree.inclusionProof(3, 8),
      note: sound.checkpoints[1]?.note ?? '',
    })
    const proof = put('vote.tlog-proof', receipt)
    expect(run(proof).said).toContain('add --key')
    const { status, said } = run(proof, '--key', key)
    expect(said).toContain('The receipt of entry 3 (vote.cast)')
    expect(status).toBe(0)
  })

  test('speaks French when asked, and JSON', () => {
    expect(run(file, '--language', 'fr').said).toContain('signataire non établi')
    const { said } = run(file, '--json')
    expect(JSON.parse(said)).toMatchObject({ faults: [], signer: 'not_established' })
  })

  test('says in a sentence what it cannot use', () => {
    const cases: [string[], string][] = [
      [[], 'Usage'],
      [[file, file], 'Usage'],
      [[file, '--what'], 'Usage'],
      [[file, '--key', 'nonsense'], 'not a verifier key'],
      [[join(folder, 'absent.json')], 'cannot be read'],
      [[folder], 'cannot be read'],
      [[put('binary', new Uint8Array([0xff, 0xfe]))], 'not UTF-8'],
      [[put('cut.json', JSON.stringify(sound).slice(0, 5000))], 'cut short'],
      [[put('other.json', '{"a":1}')], 'not a dossier'],
    ]
    for (const [args, sentence] of cases) {
      const { status, said } = run(...args)
      expect(said).toContain(sentence)
      expect(said).not.toContain('    at ')
      expect(status).toBe(1)
    }
  })
})
