import { z } from 'zod'
import type { Difference } from '#server/documents/diff/difference.ts'
import {
  credibilities,
  directnesses,
  integrities,
  reliabilities,
} from '#server/evidence/rules/grade.ts'

const tally = z.object({ added: z.int(), removed: z.int(), moved: z.int(), form: z.int() })

/** Made here and read by pages alone; its shape is the type's. */
const difference = z.custom<Difference>((value) => typeof value === 'object' && value !== null)

const given = z
  .object({
    reliability: z.enum(reliabilities),
    credibility: z.union(credibilities.map((value) => z.literal(value))),
    directness: z.enum(directnesses),
    integrity: z.enum(integrities),
    rationale: z.string(),
  })
  .nullable()

const gateStatus = z.enum(['met', 'undetermined', 'contested', 'below', 'barred'])

export const thenAndNowInput = z.object({ decisionId: z.uuid() })
export const thenAndNowOutput = z.object({
  /** The entry of the record by which the decision was logged. */
  index: z.int(),
  /** The assessment, section by section: as it was frozen, against how it reads now. */
  text: z.object({
    sections: z.array(
      z.object({
        documentId: z.uuid(),
        title: z.string(),
        place: z.int(),
        state: z.enum(['same', 'changed', 'added', 'gone']),
        tally,
        difference,
        isOpen: z.literal(false),
        existed: z.boolean(),
      }),
    ),
    moves: z.array(z.object({ number: z.int(), from: z.int(), to: z.int(), words: z.int() })),
    mayRestore: z.literal(false),
  }),
  evidence: z.array(
    z.object({
      evidenceId: z.string(),
      number: z.int(),
      /** As it was called then, and as it is now; null where it is no longer there. */
      title: z.object({ before: z.string(), after: z.string().nullable() }),
      reported: z.object({ before: z.string(), after: z.string().nullable() }),
      /** The summary of its grades; null where fewer than two had graded, or they are hidden from the reader. */
      code: z.object({ before: z.string().nullable(), after: z.string().nullable() }),
      isDiscredited: z.object({ before: z.boolean(), after: z.boolean() }),
      /** By grader; null while they are hidden from the reader, who is to grade first. */
      grades: z
        .array(
          z.object({
            grader: z.string(),
            ministry: z.string(),
            ...{ before: given, after: given },
            change: z.enum(['same', 'changed', 'added', 'gone']),
          }),
        )
        .nullable(),
    }),
  ),
  measures: z.array(
    z.object({
      measureId: z.string(),
      number: z.int().nullable(),
      title: z.object({ before: z.string(), after: z.string().nullable() }),
      gate: z.object({ before: gateStatus.nullable(), after: gateStatus.nullable() }),
      state: z.enum(['same', 'revised', 'withdrawn', 'gone']),
    }),
  ),
})
