import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openNote, signNote } from '#server/record/note.ts'
import { readOrMakeSigningKey, verifierKeyFor } from '#server/record/signing-key.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'focalpoint-key-'))
})
afterAll(() => rm(folder, { recursive: true }))
const origin = 'focalpoint.example/record'

describe('the signing key', () => {
  test('is made once, for its owner alone, and read back the same', async () => {
    const file = join(folder, 'keys', 'record.key')
    const made = await readOrMakeSigningKey(file, origin)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect((await stat(join(folder, 'keys'))).mode & 0o777).toBe(0o700)
    expect(await readOrMakeSigningKey(file, origin)).toEqual(made)
    const note = signNote('text\n', made)
    expect(openNote(note, [verifierKeyFor(made)]).signedBy).toEqual([origin])
  })

  test('is one, however many begin at once, and leaves no draft behind', async () => {
    const file = join(folder, 'many', 'record.key')
    const keys = await Promise.all(
      Array.from({ length: 20 }, () => readOrMakeSigningKey(file, origin)),
    )
    expect(new Set(keys.map(verifierKeyFor)).size).toBe(1)
    expect(await readdir(join(folder, 'many'))).toEqual(['record.key'])
  })

  test('is not used when others can read it, when it is damaged, or for another record', async () => {
    const file = join(folder, 'record.key')
    await readOrMakeSigningKey(file, origin)
    await expect(readOrMakeSigningKey(file, 'elsewhere')).rejects.toThrow('elsewhere')
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.slice(0, -6))
    await expect(readOrMakeSigningKey(file, origin)).rejects.toThrow('not a signing key')
    await writeFile(file, text)
    await chmod(file, 0o640)
    await expect(readOrMakeSigningKey(file, origin)).rejects.toThrow('readable by others')
  })
})
