import { fromBase64, toHex, utf8 } from '../bytes.ts'
import type { Dossier } from '../dossier.ts'
import { sha256 } from '../sha256.ts'
import { readToken } from './read-token.ts'
import type { Notebook } from './report.ts'

/** How far the clocks of the signer and of a time-stamping authority may be apart, in milliseconds. */
const apart = 10 * 60_000

/**
 * Checks that every time-stamp token is about its checkpoint, and says what the newest says, or that there is none.
 * Whose token it is cannot be told without that authority's certificates; what tells it is named.
 */
export function checkTokens({ checkpoints }: Dossier, notebook: Notebook): void {
  let newest: { at: string; place: number } | undefined
  let count = 0
  for (const [at, { note, signedAt, timeStamp }] of checkpoints.entries()) {
    if (timeStamp === undefined) continue
    count++
    const place = at + 1
    const bytes = fromBase64(timeStamp)
    const said = bytes && readToken(bytes)
    if (said === undefined) notebook.fault('token_unreadable', { place })
    else if (!note.isWellFormed() || said.sha256 !== toHex(sha256(utf8(note)))) {
      notebook.fault('token_of_another', { place })
    } else if (said.at.getTime() + apart < Date.parse(signedAt)) {
      notebook.fault('token_before_its_checkpoint', { place, at: said.at.toISOString() })
    } else newest = { at: said.at.toISOString(), place }
  }
  if (newest) notebook.anchor('stamped', newest)
  else notebook.anchor('not_stamped')
  if (count > 0) notebook.checked('tokens', { count })
}
