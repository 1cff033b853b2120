export type ArrivedFile = { uploadId: string; name: string; sha256: string; size: number }
export type FileAnswer =
  | { ok: true; file: ArrivedFile }
  | { ok: false; refusal: { code: string; params: Record<string, string | number> } }

/** Whether an answer is ours (app/api/files/route.ts) and not that of a proxy on the way. */
const isAnswer = (given: unknown): given is FileAnswer => {
  if (typeof given !== 'object' || given === null || !('ok' in given)) return false

  return given.ok === true ? 'file' in given : 'refusal' in given
}

/**
 * Sends a file for a situation, telling how much has left (0 to 100). Never rejects: a broken
 * connection is the refusal `evidence.file_interrupted`. XMLHttpRequest, because fetch tells no
 * progress of what it sends.
 */
export const sendFile = (
  situationId: string,
  file: File,
  onProgress: (percent: number) => void,
): Promise<FileAnswer> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const interrupted: FileAnswer = {
      ok: false,
      refusal: { code: 'evidence.file_interrupted', params: { name: file.name } },
    }
    request.open('POST', `/api/files?situation=${situationId}`)
    request.responseType = 'json'
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.upload.onprogress = ({ loaded, total }) =>
      onProgress(total > 0 ? Math.round((loaded / total) * 100) : 0)
    request.onload = () => resolve(isAnswer(request.response) ? request.response : interrupted)
    request.onerror = () => resolve(interrupted)
    request.onabort = () => resolve(interrupted)
    request.send(file)
  })
