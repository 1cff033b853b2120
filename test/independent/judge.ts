import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Dossier } from '#server/record/dossier.ts'

/** Whether this machine has a python3: `npm test` needs Node and npm alone. */
export const hasPython = spawnSync('python3', ['--version']).status === 0

/** What the script in another language says of a dossier, under a verifier key. */
export function judge(dossier: Dossier, key: string): { isSound: boolean; said: unknown[] } {
  const folder = mkdtempSync(join(tmpdir(), 'focalpoint-independent-'))
  try {
    const file = join(folder, 'dossier.json')
    writeFileSync(file, JSON.stringify(dossier))
    const argv = [join(import.meta.dirname, 'verify.py'), file, key]
    const { status, stdout, stderr } = spawnSync('python3', argv, { encoding: 'utf8' })
    if (stderr !== '') throw new Error(stderr)
    const lines = stdout.trim().split('\n')
    return { isSound: status === 0, said: lines.map((line): unknown => JSON.parse(line)) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
