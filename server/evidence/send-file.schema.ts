import { z } from 'zod'

/** What is said of a file before a byte of it is sent: its SHA-256 as the sender's browser read it. */
export const beginUploadInput = z.object({
  situationId: z.uuid(),
  name: z.string().min(1).max(1000),
  size: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

/** A file that has arrived whole, was checked and waits to be attached. */
export type ArrivedFile = {
  uploadId: string
  name: string
  sha256: string
  size: number
  mediaType: string
}

/** What is still to be sent of a file, part by part, or that it has arrived already. */
export type BegunUpload =
  | { uploadId: string; partBytes: number; parts: number; there: number[] }
  | { arrived: ArrivedFile }
