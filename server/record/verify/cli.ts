import { type FileHandle, open } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import en from '../../messages/verifier/en.json' with { type: 'json' }
import fr from '../../messages/verifier/fr.json' with { type: 'json' }
import { fromUtf8 } from '../bytes.ts'
import { witnessKey } from '../cosignature.ts'
import { parseVerifierKey } from '../note.ts'
import type { ByteSource } from './byte-source.ts'
import { fill, inWords, type Words } from './sentences.ts'
import { verifyFile } from './verify-file.ts'

const options = {
  key: { type: 'string' },
  checkpoint: { type: 'string' },
  witness: { type: 'string', multiple: true },
  language: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** A checkpoint is four lines and its signatures; no note is longer. */
const longestNote = 1024 * 1024

/** A sentence that ends the program: it could not even begin to verify. */
class Unusable extends Error {}

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const spoken = args.includes('fr') ? fr : en
  try {
    return await verify(args, spoken)
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    console.error(error.message)
    return 1
  }
}

async function verify(args: string[], words: Words): Promise<number> {
  const { file, key, checkpoint, witnesses, json } = asked(args, words)
  const kept = checkpoint === undefined ? undefined : await noteIn(checkpoint, words)
  const found = await fromDisk(file, words, (source) =>
    verifyFile(source, { key, checkpoint: kept, witnesses, now: new Date() }),
  )
  if (found.kind === 'key_needed') throw new Unusable(words.usage.receipt_key)
  const { report, claimedKey } = found
  const sentences = inWords(report, words)
  if (json) console.log(JSON.stringify({ ...report, sentences }, null, 2))
  else print(sentences, claimedKey, words)
  return report.faults.length === 0 ? 0 : 1
}

function asked(args: string[], words: Words) {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const [file, ...rest] = positionals
    if (file === undefined || rest.length > 0) throw new Unusable(words.usage.how)
    if (values.key !== undefined && parseVerifierKey(values.key) === undefined) {
      throw new Unusable(words.usage.key)
    }
    const { key, checkpoint, witness: witnesses = [], json = false } = values
    if (witnesses.some((one) => witnessKey(one) === undefined)) {
      throw new Unusable(words.usage.witness)
    }
    return { file, key, checkpoint, witnesses, json }
  } catch (error) {
    if (error instanceof Unusable) throw error
    // a key that cannot be read, or an option that there is not
    const aboutKey = error instanceof Error && error.message.includes('key')
    throw new Unusable(aboutKey ? words.usage.key : words.usage.how)
  }
}

async function noteIn(file: string, words: Words): Promise<string> {
  const bytes = await fromDisk(file, words, ({ read, size }) =>
    read(0, Math.min(size, longestNote)),
  )
  try {
    return fromUtf8(bytes)
  } catch {
    throw new Unusable(fill(words.usage.not_text, { file }))
  }
}

/** Opens a file for as long as something reads in it. */
async function fromDisk<T>(
  file: string,
  words: Words,
  reads: (source: ByteSource) => Promise<T>,
): Promise<T> {
  let handle: FileHandle
  try {
    handle = await open(file)
    if ((await handle.stat()).isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' })
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Unusable(fill(words.usage.unreadable, { file, reason }))
  }
  try {
    const { size } = await handle.stat()
    const read = async (from: number, to: number) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(to, size) - from))
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from)
      return bytes.subarray(0, bytesRead)
    }
    return await reads({ size, read })
  } finally {
    await handle.close()
  }
}

function print(sentences: ReturnType<typeof inWords>, key: string | undefined, words: Words): void {
  const sections = [
    [words.headings.checks, sentences.checks],
    [words.headings.notices, sentences.notices],
    [words.headings.anchors, sentences.anchors],
    [words.headings.faults, sentences.faults],
  ] as const
  for (const [heading, lines] of sections) {
    if (lines.length > 0)
      console.log(`${heading}\n${lines.map((line) => `  - ${line}`).join('\n')}\n`)
  }
  console.log(`${sentences.verdict}\n`)
  if (key !== undefined) console.log(`${fill(words.headings.key, { key })}\n`)
  console.log(sentences.limits)
}
