import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { gatherModules } from '#server/record/bundle/gather-modules.ts'
import { plainModule } from '#server/record/bundle/plain-module.ts'
import { key, makeDossier } from './make-dossier.ts'

const folder = mkdtempSync(join(tmpdir(), 'focalpoint-alone-'))
afterAll(() => rmSync(folder, { recursive: true }))
execFileSync(process.execPath, ['server/record/bundle/print-verifier.ts', folder], {
  stdio: ['ignore', 'ignore', 'ignore'],
})
const sound = makeDossier({})
writeFileSync(join(folder, 'sound.json'), JSON.stringify(sound))
writeFileSync(
  join(folder, 'changed.json'),
  JSON.stringify({ ...sound, entries: sound.entries.toReversed() }),
)
// in the folder itself: no repository, no packages
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['verify.mjs', ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { NODE_ENV: 'production' },
  })
  return { status, said: stdout + stderr }
}

describe('the verifier as one file', () => {
  test('runs alone, and says what the one of the repository says', () => {
    expect(readdirSync(folder)).toContain('verify.mjs')
    for (const file of ['sound.json', 'changed.json']) {
      const args = ['--key', key, '--json']
      const alone = run(file, ...args)
      const own = spawnSync(
        process.execPath,
        ['server/record/verify/cli.ts', join(folder, file), ...args],
        { encoding: 'utf8' },
      )
      expect(alone.said).toBe(own.stdout)
      expect(alone.status).toBe(file === 'sound.json' ? 0 : 1)
    }
    expect(run('absent.json').said).toContain('cannot be read')
  })

  test('asks for nothing but what Node brings, and says where each part comes from', () => {
    const text = readFileSync(join(folder, 'verify.mjs'), 'utf8')
    const asked = [...text.matchAll(/^import .* from '([^']+)'$/gm)].map(([, from]) => from)
    expect(asked).toEqual(['node:crypto', 'node:fs/promises', 'node:util'])
    expect(text).not.toMatch(/\b(require|import)\(/)
    expect(text).toContain('// ---- server/record/merkle.ts')
    expect(text).toContain('// ---- server/ballots/rules/count-ballot.ts')
    // lines that a person can read
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThan(600)
  })

  test('as a page may open nothing, and asks Node for nothing', async () => {
    const page = readFileSync(join(folder, 'verify.html'), 'utf8')
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/,
    )
    expect(page).not.toMatch(/from 'node:|https?:\/\/|innerHTML|\beval\(|\bfetch\(|XMLHttpRequest/)
    const [script = ''] = /<script type="module">[\s\S]*<\/script>/.exec(page) ?? []
    expect(script).toContain('// ---- server/record/portable/ed25519.ts')
    const written = await gatherModules(process.cwd(), 'server/record/verify/verify-file.ts')
    const missing = written.filter(
      ({ path }) => !/record\/(sha256|ed25519)\.ts$/.test(path) && !script.includes(path),
    )
    expect(missing.map(({ path }) => path)).toEqual([])
  })
})

describe('a module without its types', () => {
  test('reads as if it had been written without', () => {
    const { body, imports, exports } =
      plainModule(`import { type Note, open as read } from './note.ts'
import type { Other } from './other.ts'

/** Only a type. */
export type Kept = { note: Note; other: Other }

/** A thing: what a note says. */
export function said(note: Note, at: number = 0): string {
  const words: string[] = [...read<Note>(note as Note)]
  return words[at] satisfies string
}
`)
    expect(body).toBe(`/** A thing: what a note says. */
function said(note, at = 0) {
  const words = [...read(note)]
  return words[at]
}`)
    expect(imports).toEqual([
      { from: './note.ts', taken: [{ name: 'open', as: 'read' }], whole: undefined },
    ])
    expect(exports).toEqual(['said'])
  })

  test('is refused where it has a form that would be left out', () => {
    expect(() => plainModule("export { a } from './a.ts'\n")).toThrow('knows no such form')
    expect(() => plainModule("import './a.ts'\n")).toThrow('knows no such form')
  })
})
