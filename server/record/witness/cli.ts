import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import en from '../../messages/record-tools/en.json' with { type: 'json' }
import fr from '../../messages/record-tools/fr.json' with { type: 'json' }
import { witnessKeyOf } from '../cosignature.ts'
import { parseVerifierKey } from '../note.ts'
import { signatureTypes } from '../note-keys.ts'
import { fill } from '../verify/sentences.ts'
import { logOverHttp, Unreached } from './log-over-http.ts'
import { NotCosigned } from './next-checkpoint.ts'
import { openWitnessFolder, type WitnessFolder } from './witness-folder.ts'
import { type Turn, witnessTurn } from './witness-turn.ts'

/** A sentence that ends the program. */
class Unusable extends Error {}

type Words = typeof en.witness
type Asked = ReturnType<typeof asked>

process.exitCode = await main(process.argv.slice(2))

async function main(args: string[]): Promise<number> {
  const words = args.includes('fr') ? fr.witness : en.witness
  try {
    return await follow(asked(args, words), words)
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    console.error(error.message)
    return 1
  }
}

function asked(args: string[], words: Words) {
  const { values, positionals } = readArguments(args, words)
  const [url, ...rest] = positionals
  const { key, name, folder, every = '60', once = false } = values
  if (url === undefined || rest.length > 0) throw new Unusable(words.how)
  const { protocol, username, search, hash, host } = URL.parse(url) ?? new URL('none:')
  if (!/^https?:$/.test(protocol) || username || search || hash) throw new Unusable(words.url)
  if (key !== undefined && !isLogKey(key)) throw new Unusable(words.key)
  if (name !== undefined && !/^[^\s+]+$/u.test(name)) throw new Unusable(words.name)
  if (!/^[1-9]\d{0,6}$/.test(every)) throw new Unusable(words.seconds)
  const place = resolve(folder ?? join('witness', host.replace(/[^\w.-]/g, '_')))

  return { url, key, name, folder: place, seconds: Number(every), once }
}

function readArguments(args: string[], words: Words) {
  const text = { type: 'string' } as const
  const options = {
    ...{ key: text, name: text, folder: text, every: text, language: text },
    once: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    // an option that there is not
    throw new Unusable(words.how)
  }
}

function isLogKey(key: string): boolean {
  try {
    return parseVerifierKey(key)?.type === signatureTypes.ed25519
  } catch {
    // malformed
    return false
  }
}

async function follow({ url, key, name, folder, seconds, once }: Asked, words: Words) {
  const opened = await openFolder(folder, name, words)
  const logKey = key ?? opened.logKey
  if (logKey === null) throw new Unusable(words.first)
  if (logKey !== opened.logKey) await opened.keepLogKey(logKey)
  console.log(fill(words.begins, { name: opened.key.name, folder }))
  console.log(`\n  ${witnessKeyOf(opened.key)}\n`)
  const log = logOverHttp(url)
  for (;;) {
    const now = new Date()
    const at = now.toISOString()
    let note = ''
    const heard = {
      ...log,
      checkpoint: async () => {
        note = await log.checkpoint()
        return note
      },
    }
    try {
      const turn = await witnessTurn(await openFolder(folder, name, words), {
        ...{ log: heard, logKey, now },
      })
      tell(turn, at, words)
    } catch (error) {
      if (error instanceof NotCosigned) {
        console.error(`${at}: ${fill(words.faults[error.fault], error.params)}`)
        await keepProof(error, opened, { note, now, folder }, words)
        return 1
      }
      if (!(error instanceof Unreached)) throw error
      console.error(fill(words.unreached, { at, reason: error.message }))
      if (once) return 1
    }
    if (once) return 0
    await sleep(seconds * 1000)
  }
}

function tell({ size, isNew, status }: Turn, at: string, words: Words): void {
  console.log(fill(isNew ? words.cosigned : words.unchanged, { at, size }))
  if (status === 403) console.error(words.not_registered)
  else if (status !== null && status !== 200) console.error(fill(words.not_taken, { status }))
}

async function keepProof(
  { fault }: NotCosigned,
  opened: WitnessFolder,
  { note, now, folder }: { note: string; now: Date; folder: string },
  words: Words,
): Promise<void> {
  if (fault !== 'fork' && fault !== 'rollback') return
  const file = await opened.keepProof(note, now)
  console.error(fill(words.proof, { file, kept: join(folder, 'checkpoint') }))
}

async function openFolder(folder: string, name: string | undefined, words: Words) {
  try {
    return await openWitnessFolder(folder, name)
  } catch (error) {
    // the folder cannot be used, or holds the key of another name: the reason says so
    const reason = error instanceof Error ? error.message : String(error)
    throw new Unusable(reason === 'no name' ? words.first : reason)
  }
}
