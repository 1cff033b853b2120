import { z } from 'zod'

/** Where a section stands between those who write it and those who carry it, as one reader has it. */
export const sectionWork = z.object({
  state: z.enum(['draft', 'ready', 'agreed']),
  /** Who sees to it; null where nobody was named. */
  assigned: z
    .object({ kind: z.enum(['member', 'ministry']), id: z.uuid(), name: z.string() })
    .nullable(),
  /** The ministries asked to agree, by name; `by` is who spoke for one that agreed, to whichever text. */
  ministries: z.array(
    z.object({
      ministryId: z.uuid(),
      name: z.string(),
      standing: z.enum(['agreed', 'agreed_earlier', 'not_agreed']),
      by: z.string().nullable(),
    }),
  ),
  may: z.object({
    assign: z.boolean(),
    /** To ready, or back to draft. */
    turn: z.boolean(),
    agree: z.boolean(),
    withdraw: z.boolean(),
  }),
})
export type SectionWork = z.output<typeof sectionWork>
