import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import en from '../../messages/verifier/en.json' with { type: 'json' }
import fr from '../../messages/verifier/fr.json' with { type: 'json' }
import { fromUtf8 } from '../bytes.ts'
import { witnessKey } from '../cosignature.ts'
import { parseVerifierKey } from '../note.ts'
import { isPlainObject } from '../plain-object.ts'
import { isReceipt } from '../receipt.ts'
import { fill, inWords, type Words } from './sentences.ts'
import { verifyDossier } from './verify-dossier.ts'
import { verifyReceipt } from './verify-receipt.ts'

const options = {
  key: { type: 'string' },
  checkpoint: { type: 'string' },
  witness: { type: 'string', multiple: true },
  language: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** A sentence that ends the program: it could not even begin to verify. */
class Unusable extends Error {}

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const spoken = args.includes('fr') ? fr : en
  try {
    return await verifyFile(args, spoken)
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    console.error(error.message)
    return 1
  }
}

async function verifyFile(args: string[], words: Words): Promise<number> {
  const { file, key, checkpoint, witnesses, json } = asked(args, words)
  const text = await textOf(file, words)
  const kept = checkpoint === undefined ? undefined : await textOf(checkpoint, words)
  const report = isReceipt(text)
    ? verifyReceipt(text, keyNeeded(key, words))
    : verifyDossier(text, { key, checkpoint: kept, witnesses, now: new Date() })
  const sentences = inWords(report, words)
  if (json) console.log(JSON.stringify({ ...report, sentences }, null, 2))
  else print(sentences, claimedKey(text), words)
  return report.faults.length === 0 ? 0 : 1
}

function keyNeeded(key: string | undefined, words: Words): string {
  if (key === undefined) throw new Unusable(words.usage.receipt_key)
  return key
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

async function textOf(file: string, words: Words): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Unusable(fill(words.usage.unreadable, { file, reason }))
  }
  try {
    return fromUtf8(bytes)
  } catch {
    throw new Unusable(fill(words.usage.not_text, { file }))
  }
}

function claimedKey(text: string): string | undefined {
  try {
    const dossier: unknown = JSON.parse(text)
    return isPlainObject(dossier) && typeof dossier.verifierKey === 'string'
      ? dossier.verifierKey
      : undefined
  } catch {
    // not JSON: the report says so
    return undefined
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
