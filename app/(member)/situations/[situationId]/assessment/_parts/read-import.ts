import type { z } from 'zod'
import type { importPreview } from '#server/assessments/import-preview.schema.ts'
import type { ReadFile } from '#server/documents/read-file.ts'
import type { ShownRefusal } from '../../../../../_ui/refusal-notice.tsx'

export type SectionPreview = z.output<typeof importPreview>

/** What a file is and what it would do, as app/api/import answers. */
export type ImportAnswer =
  | { ok: true; file: ReadFile; words?: number; sections: SectionPreview[] }
  | { ok: false; refusal: ShownRefusal }

const unreached: ImportAnswer = {
  ok: false,
  refusal: { code: 'exchange.unreached', params: {} },
}

/** Where a file is brought: to an assessment, or to a text that stands on its own. */
export type ImportPlace = { readonly situationId: string; readonly documentId?: string | undefined }

/** Has a file read and nothing done. Never rejects: a broken connection is a refusal. */
export const readImport = async (
  { situationId, documentId }: ImportPlace,
  file: File,
): Promise<ImportAnswer> => {
  const query = new URLSearchParams({
    ...{ situation: situationId, name: file.name },
    ...(documentId === undefined ? {} : { document: documentId }),
  })
  try {
    const response = await fetch(`/api/import?${query}`, { method: 'POST', body: file })
    const answer: unknown = await response.json()
    return isAnswer(answer) ? answer : unreached
  } catch (fault) {
    // What is no answer of ours, and no answer at all, are the same to who waits.
    if (fault instanceof TypeError || fault instanceof SyntaxError) return unreached
    throw fault
  }
}

const isAnswer = (given: unknown): given is ImportAnswer => {
  if (typeof given !== 'object' || given === null || !('ok' in given)) return false

  return given.ok === true ? 'file' in given && 'sections' in given : 'refusal' in given
}
