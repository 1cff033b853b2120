import { checkOpening, readOpening } from '../act-format.ts'
import { utf8 } from '../bytes.ts'
import { parseCheckpoint } from '../checkpoint.ts'
import { leafHash, verifyInclusion } from '../merkle.ts'
import { openNote, parseVerifierKey } from '../note.ts'
import { readReceipt } from '../receipt.ts'
import { openNotebook, type Report } from './report.ts'

/**
 * Verifies the receipt of one act offline: the checkpoint's signature by the key given, the way from
 * the leaf to its root, and the act against the leaf. Never throws on what a file may hold.
 */
export function verifyReceipt(text: string, key: string): Report {
  const notebook = openNotebook()
  const receipt = readReceipt(text)
  if (receipt === undefined || !receipt.entry.isWellFormed() || !receipt.opening.isWellFormed()) {
    notebook.fault('receipt_misshapen')
    return notebook.close('established')
  }
  const { index, path } = receipt
  const entry = utf8(receipt.entry)
  const opening = utf8(receipt.opening)
  const act = readOpening(opening)?.fields.act
  try {
    const { origin, size, root } = parseCheckpoint(openNote(receipt.note, [key]).text)
    if (parseVerifierKey(key)?.name !== origin) notebook.fault('key_of_another_name')
    if (!verifyInclusion({ index, size, leafHash: leafHash(entry), proof: path, root })) {
      notebook.fault('receipt_not_included', { index, size })
    }
    notebook.checked('receipt', {
      index,
      act: act !== undefined && 'value' in act ? String(act.value) : '',
      origin,
      size,
    })
  } catch {
    // unsigned, signed by another, or no checkpoint at all: the key vouches for nothing here
    notebook.fault('checkpoint_of_another_key', { place: 1 })
  }
  if (!checkOpening(opening, entry)) notebook.fault('opening_changed', { index })

  return notebook.close('established')
}
