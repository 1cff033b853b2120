import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askTimeStamp } from '#server/evidence/ask-time-stamp.ts'
import { readTimeStamp } from '#server/evidence/read-time-stamp.ts'
import { TimeStampFault } from '#server/evidence/time-stamp-fault.ts'
import { startTsa, type TsaManner, vectors } from '../../support/tsa.ts'

const vector = (name: string) => readFileSync(join(vectors, name))
const root = new X509Certificate(vector('root.pem'))
const sha256 = createHash('sha256').update('Two lorries at the bridge').digest('hex')
const nonce = Buffer.from('00ae963baf8078e2ac', 'hex')

const reasonOf = (read: () => unknown): string => {
  try {
    read()
    return 'believed'
  } catch (error) {
    if (error instanceof TimeStampFault) return error.reason
    throw error
  }
}

describe('a token that openssl made', () => {
  it('is believed about its hash and no other, whether its key is of a curve or RSA', () => {
    const token = vector('two-lorries.tst')
    expect(readTimeStamp(token, { sha256, nonce }, [root])).toEqual({
      at: new Date('2026-11-27T19:48:49Z'),
      authority: 'Test time-stamping tsa',
      serial: '04',
    })
    const rsa = readTimeStamp(vector('two-lorries-rsa.tst'), { sha256 }, [root])
    expect(rsa.authority).toBe('Test time-stamping RSA')
    const other = createHash('sha256').update('Three lorries').digest('hex')
    expect(reasonOf(() => readTimeStamp(token, { sha256: other }, [root]))).toBe('other_hash')
    const late = { sha256, nonce: Buffer.from('07', 'hex') }
    expect(reasonOf(() => readTimeStamp(token, late, [root]))).toBe('other_nonce')
  })

  it('is not believed without a certificate that is trusted, nor by one that is not for it', () => {
    const token = vector('two-lorries.tst')
    expect(reasonOf(() => readTimeStamp(token, { sha256 }, []))).toBe('untrusted')
    expect(reasonOf(() => readTimeStamp(vector('not-for-time.tst'), { sha256 }, [root]))).toBe(
      'not_for_time_stamping',
    )
    const pinned = new X509Certificate(vector('authority.pem'))
    expect(readTimeStamp(token, { sha256 }, [pinned]).serial).toBe('04')
  })

  it('is not believed with any byte of it changed, and never throws anything else', () => {
    const token = vector('two-lorries.tst')
    const believed = []
    for (let at = 0; at < token.length; at += 7) {
      const changed = Uint8Array.from(token)
      changed.set([(token[at] ?? 0) ^ 0x01], at)
      try {
        const stamp = readTimeStamp(changed, { sha256, nonce }, [root])
        believed.push(stamp.at.toISOString())
      } catch (error) {
        expect(error, `byte ${at}`).toBeInstanceOf(TimeStampFault)
      }
    }
    // Bytes that nothing is read from may change; what is said never does.
    expect(new Set(believed).size).toBeLessThanOrEqual(1)
    for (const length of [0, 1, 100, token.length - 1]) {
      expect(reasonOf(() => readTimeStamp(token.subarray(0, length), { sha256 }, [root]))).toBe(
        'malformed',
      )
    }
  })
})

describe('an authority that is asked', () => {
  let tsa: Awaited<ReturnType<typeof startTsa>>
  beforeAll(async () => {
    tsa = await startTsa()
  })
  afterAll(() => tsa.stop())

  it('learns the hash, and its token is one that openssl believes too where there is one', async () => {
    tsa.behave('stamps')
    const { token, authority, at } = await askTimeStamp(tsa, sha256)
    expect(tsa.asked.at(-1)).toBe(sha256)
    expect(authority).toBe('Test time-stamping tsa')
    expect(Math.abs(at.getTime() - Date.now())).toBeLessThan(5_000)
    const directory = mkdtempSync(join(tmpdir(), 'focalpoint-tst-'))
    const path = join(directory, 'token.tst')
    writeFileSync(path, token)
    const question = ['ts', '-verify', '-digest', sha256, '-in', path, '-token_in']
    const said = opensslSays([...question, '-CAfile', join(vectors, 'root.pem')])
    rmSync(directory, { recursive: true })
    expect(['Verification: OK', 'no openssl']).toContain(said)
  })

  it.each<[TsaManner, RegExp]>([
    ['other_nonce', /other_nonce/],
    ['late', /other_time/],
    ['rejects', /not_granted/],
    ['babbles', /malformed/],
    ['forges', /wrong_signature/],
    ['fails', /answered 500/],
  ])('is not believed where it %s', async (manner, sentence) => {
    tsa.behave(manner)
    await expect(askTimeStamp(tsa, sha256)).rejects.toThrow(sentence)
  })
})

function opensslSays(question: readonly string[]): string {
  try {
    return execFileSync('openssl', [...question], { encoding: 'utf8', stdio: 'pipe' }).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'no openssl'
    throw error
  }
}
