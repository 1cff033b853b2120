import type { ArrivedFile, BegunUpload } from '#server/evidence/send-file.schema.ts'

/** A refusal, as it is shown. */
export type FileRefusal = { code: string; params: Record<string, string | number> }

/** What app/api/files answers, or null where no answer of ours came: the line broke, or a proxy spoke. */
export type FilesAnswer =
  | { ok: true; begun?: BegunUpload; file?: ArrivedFile; part?: number }
  | { ok: false; refusal: FileRefusal }
  | null

const isAnswer = (given: unknown): given is FilesAnswer => {
  if (typeof given !== 'object' || given === null || !('ok' in given)) return false

  return given.ok === true || (given.ok === false && 'refusal' in given)
}

/**
 * Asks app/api/files. Never rejects. XMLHttpRequest, because fetch tells no progress of what it sends.
 * @param onSent told how many bytes of the body have left
 */
export const askFiles = (
  request: { method: 'POST' | 'PUT'; path: string; body: Blob | string | null },
  signal: AbortSignal,
  onSent: (bytes: number) => void = () => undefined,
): Promise<FilesAnswer> =>
  new Promise((resolve) => {
    const asking = new XMLHttpRequest()
    const stop = () => asking.abort()
    asking.open(request.method, `/api/files${request.path}`)
    asking.responseType = 'json'
    if (typeof request.body === 'string')
      asking.setRequestHeader('content-type', 'application/json')
    asking.upload.onprogress = ({ loaded }) => onSent(loaded)
    asking.onload = () => resolve(isAnswer(asking.response) ? asking.response : null)
    asking.onerror = () => resolve(null)
    asking.onabort = () => resolve(null)
    asking.onloadend = () => signal.removeEventListener('abort', stop)
    signal.addEventListener('abort', stop)
    asking.send(request.body)
  })
