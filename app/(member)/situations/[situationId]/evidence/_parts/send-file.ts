import { mostFileMegabytes } from '#server/evidence/rules/file-types.ts'
import type { ArrivedFile, BegunUpload } from '#server/evidence/send-file.schema.ts'
import { askFiles, type FileRefusal, type FilesAnswer } from './ask-files.ts'
import { hashFile } from './hash-file.ts'

/** What is being done with a file, and how far it has come (0 to 100). */
export type Sending = { step: 'reading' | 'sending' | 'checking'; percent: number }

export type SentFile =
  | { ok: true; file: ArrivedFile }
  /** `mayGoOn`: what has arrived is kept, and sending the same file again goes on from there. */
  | { ok: false; refusal: FileRefusal; mayGoOn: boolean }

/** Pauses before a part is sent again, in milliseconds: a line that is back within half a minute is not noticed. */
const pauses = [1_000, 2_000, 4_000, 8_000, 16_000] as const

/**
 * Sends a file for a situation: reads its SHA-256, asks what of it is there already, sends the parts that are not, and
 * has it checked. What has arrived stays for a day, so the same file chosen again goes on where it broke
 * off, also after the page was left. Never rejects.
 */
export const sendFile = async (
  situationId: string,
  file: File,
  onProgress: (sending: Sending) => void,
  signal: AbortSignal,
): Promise<SentFile> => {
  const refuse = (code: string, mayGoOn = false): SentFile => {
    const params = { name: file.name, megabytes: mostFileMegabytes }
    return { ok: false, refusal: { code, params }, mayGoOn }
  }
  if (file.size > mostFileMegabytes * 1024 * 1024) return refuse('evidence.file_too_large')
  try {
    const sha256 = await hashFile(
      file,
      (percent) => onProgress({ step: 'reading', percent }),
      signal,
    )
    const said = { situationId, name: file.name, size: file.size, sha256 }
    const begun = await again(
      () => askFiles({ method: 'POST', path: '', body: JSON.stringify(said) }, signal),
      signal,
    )
    if (!begun) return refuse('evidence.file_interrupted', true)
    if (!begun.ok) return refused(begun)
    if (!begun.begun) return refuse('evidence.file_interrupted', true)
    if ('arrived' in begun.begun) return { ok: true, file: begun.begun.arrived }
    const sent = await sendParts(begun.begun, file, onProgress, signal)
    if (sent !== 'sent') return sent ? refused(sent) : refuse('evidence.file_interrupted', true)
    onProgress({ step: 'checking', percent: 100 })
    const path = `/arriving/${begun.begun.uploadId}`
    const checked = await again(
      () => askFiles({ method: 'POST', path, body: null }, signal),
      signal,
    )
    if (checked && !checked.ok) return refused(checked)
    return checked?.file
      ? { ok: true, file: checked.file }
      : refuse('evidence.file_interrupted', true)
  } catch (error) {
    // The file is gone, was changed or may not be read; or somebody chose to stop.
    if (!(error instanceof DOMException)) throw error
    return signal.aborted
      ? refuse('evidence.file_stopped', true)
      : refuse('evidence.file_unreadable')
  }
}

/** A session is opened again in another tab, a scanner comes back; every other refusal stands. */
const refused = ({ refusal }: { refusal: FileRefusal }): SentFile => ({
  ok: false,
  refusal,
  mayGoOn: [
    'common.session_expired',
    'evidence.file_awaits_scan',
    'evidence.file_awaits_store',
  ].includes(refusal.code),
})

/** Sends what is not there yet. Null where the line stayed broken. */
const sendParts = async (
  { uploadId, partBytes, parts, there }: Extract<BegunUpload, { parts: number }>,
  file: File,
  onProgress: (sending: Sending) => void,
  signal: AbortSignal,
): Promise<'sent' | (FilesAnswer & { ok: false }) | null> => {
  const lengthOf = (part: number) => Math.min(partBytes, file.size - part * partBytes)
  let sent = there.reduce((bytes, part) => bytes + lengthOf(part), 0)
  const tell = (more: number) =>
    onProgress({ step: 'sending', percent: Math.floor(((sent + more) / file.size) * 100) })
  tell(0)
  const isThere = new Set(there)
  for (let part = 0; part < parts; part++) {
    if (isThere.has(part)) continue
    const body = file.slice(part * partBytes, part * partBytes + lengthOf(part))
    const path = `/arriving/${uploadId}/${part}`
    const answer = await again(
      () =>
        askFiles({ method: 'PUT', path, body }, signal, (bytes) =>
          tell(Math.min(bytes, lengthOf(part))),
        ),
      signal,
    )
    if (!answer?.ok) return answer
    sent += lengthOf(part)
    tell(0)
  }

  return 'sent'
}

/** Asks until there is an answer of ours, with longer pauses each time; null where none came in the end. */
const again = async (
  ask: () => Promise<FilesAnswer>,
  signal: AbortSignal,
): Promise<FilesAnswer> => {
  for (const pause of pauses) {
    const answer = await ask()
    if (answer) return answer
    signal.throwIfAborted()
    await new Promise((resolve) => setTimeout(resolve, pause))
    signal.throwIfAborted()
  }

  return ask()
}
