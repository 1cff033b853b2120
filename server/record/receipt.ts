import { fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts'
import { canonicalJson } from './canonical.ts'
import { isPlainObject } from './plain-object.ts'

const header = 'c2sp.org/tlog-proof@v1'

/** What proves offline that one act is in the signed record. */
export type Receipt = {
  index: number
  /** The leaf's entry and the act's opening, as the exact texts that are hashed. */
  entry: string
  opening: string
  /** The audit path up to the checkpoint's root. */
  path: Uint8Array[]
  /** The checkpoint's signed note. */
  note: string
}

/** Whether a text begins as a receipt does. */
export const isReceipt = (text: string): boolean => text.startsWith(`${header}\n`)

/**
 * Writes a receipt as a C2SP tlog-proof, which other tools check too. Entry and opening travel in
 * its `extra` line, as canonical JSON.
 */
export function writeReceipt({ index, entry, opening, path, note }: Receipt): string {
  const extra = toBase64(utf8(canonicalJson({ entry, opening })))

  return [header, `extra ${extra}`, `index ${index}`, ...path.map(toBase64), '', note].join('\n')
}

/** Reads a receipt; undefined unless it is one, with an entry and an opening in it. */
export function readReceipt(text: string): Receipt | undefined {
  const blank = text.indexOf('\n\n')
  const [first, extraLine, indexLine, ...hashes] = text.slice(0, blank).split('\n')
  if (blank < 0 || first !== header) return
  const held = extraOf(extraLine)
  const index = /^index (0|[1-9]\d*)$/.exec(indexLine ?? '')?.[1]
  const path = hashes.map(fromBase64)
  if (held === undefined || index === undefined || !Number.isSafeInteger(Number(index))) return
  const whole = path.filter((hash) => hash?.length === 32).filter((hash) => hash !== undefined)
  if (whole.length !== path.length) return

  return { index: Number(index), ...held, path: whole, note: text.slice(blank + 2) }
}

function extraOf(line: string | undefined): { entry: string; opening: string } | undefined {
  const bytes = line?.startsWith('extra ') ? fromBase64(line.slice('extra '.length)) : undefined
  if (bytes === undefined) return
  try {
    const extra: unknown = JSON.parse(fromUtf8(bytes))
    if (!isPlainObject(extra)) return
    const { entry, opening } = extra

    return typeof entry === 'string' && typeof opening === 'string' ? { entry, opening } : undefined
  } catch {
    // not JSON: another program's receipt, of which nothing can be opened here
    return undefined
  }
}
