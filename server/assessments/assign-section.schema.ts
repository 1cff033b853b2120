import { z } from 'zod'

export const assignSectionInput = z.object({
  documentId: z.uuid(),
  /** Null where nobody is to see to it any more. */
  to: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('member'), id: z.uuid() }),
      z.object({ kind: z.literal('ministry'), id: z.uuid() }),
    ])
    .nullable(),
})
export const assignSectionOutput = z.object({ documentId: z.uuid() })
