import { z } from 'zod'
import { elementIds } from '#server/findings/rules/elements.ts'
import { crimes } from '#server/situations/rules/crimes.ts'
import { markings } from '#server/situations/rules/markings.ts'
import {
  bearings,
  dimensions,
  directions,
  directnesses,
  integrities,
  reliabilities,
} from './rules/grade.ts'
import { placePrecisions, sourceKinds } from './rules/kinds.ts'
import { directnessGrounds, integrityGrounds } from './rules/proposed-grade.ts'
import { outsideAudiences, withholdings } from './rules/release.ts'

const reference = z.object({ evidenceId: z.uuid(), number: z.number().int(), title: z.string() })

const credibility = z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)])

export const judgedGrade = z.object({
  graderId: z.uuid(),
  graderName: z.string(),
  ministryName: z.string(),
  mine: z.boolean(),
  reliability: z.enum(reliabilities),
  credibility,
  directness: z.enum(directnesses),
  integrity: z.enum(integrities),
  bearings: z.array(z.object({ link: z.uuid(), bearing: z.enum(bearings) })),
  rationale: z.string(),
  /** Why it replaced the one before it; null for a first grade. */
  reason: z.string().nullable(),
  /** Why directness or integrity was judged otherwise than derived; null where they were not. */
  departure: z.string().nullable(),
  /** Its grader declared a conflict of interest that touches the evidence: it is kept and does not count. */
  isSetAside: z.boolean(),
  at: z.date(),
})

export const getEvidenceInput = z.object({ evidenceId: z.uuid() })

export const getEvidenceOutput = z.object({
  evidenceId: z.uuid(),
  situationId: z.uuid(),
  number: z.number().int(),
  title: z.string(),
  /** How widely it may travel, and whether it was given a marking of its own. */
  marking: z.enum(markings),
  markingIsOwn: z.boolean(),
  situationMarking: z.enum(markings),
  reported: z.string(),
  source: z.object({
    sourceId: z.uuid(),
    name: z.string(),
    kind: z.enum(sourceKinds),
    note: z.string(),
    /** How reliable the register holds it to be; of a protected source its handler's word. */
    reliability: z.enum(reliabilities).nullable(),
    isProtected: z.boolean(),
    isDiscredited: z.boolean(),
  }),
  /** What keeps it from those outside the body, by audience; null where nothing does. */
  withheld: z.record(z.enum(outsideAudiences), z.enum(withholdings).nullable()),
  provider: z.object({ providerId: z.uuid(), name: z.string() }).nullable(),
  citation: z.string().nullable(),
  place: z.string().nullable(),
  placePrecision: z.enum(placePrecisions).nullable(),
  language: z.string().nullable(),
  original: z.string().nullable(),
  translator: z.string().nullable(),
  eventFrom: z.string().nullable(),
  eventTo: z.string().nullable(),
  reportedOn: z.string().nullable(),
  firstHand: z.boolean(),
  regroupedTo: z.string().nullable(),
  regroupReason: z.string().nullable(),
  added: z.object({ by: z.string(), at: z.date() }),
  /** The file and line that it was imported from, or null where somebody entered it. */
  intake: z.object({ name: z.string(), sha256: z.string(), line: z.number().int() }).nullable(),
  /** What it derives from, nearest first. */
  provenance: z.array(reference.extend({ sourceName: z.string() })),
  /** Whether any of what it derives from, or was grouped with, is above the reader's ceiling, and so is left out. */
  derivesFromAbove: z.boolean(),
  /** What is derived from it. */
  repeatedBy: z.array(reference),
  /** Other evidence of the same origin; `known` is false for the shared group of unknown origins. */
  origin: z.object({
    known: z.boolean(),
    /** At most fifty. */
    shared: z.array(reference),
    count: z.number().int(),
  }),
  links: z.array(
    z.object({
      linkId: z.uuid(),
      actorId: z.uuid(),
      actorName: z.string(),
      crime: z.enum(crimes),
      element: z.enum(elementIds),
      direction: z.enum(directions),
      /** What it weighs, 0 to 3; null while it waits for the reader's grade. */
      strength: z.number().int().min(0).max(3).nullable(),
      contested: z.array(z.enum(dimensions)),
      awaitsThird: z.boolean(),
    }),
  ),
  files: z.array(
    z.object({
      fileId: z.uuid(),
      name: z.string(),
      size: z.number(),
      mediaType: z.string(),
      sha256: z.string(),
      at: z.date(),
    }),
  ),
  grading: z.object({
    /** Whether the reader may grade. */
    may: z.boolean(),
    count: z.number().int(),
    mine: judgedGrade.nullable(),
    /** What follows from custody and provenance, to be taken or departed from. */
    proposed: z.object({
      integrity: z.object({ value: z.enum(integrities), why: z.enum(integrityGrounds) }).nullable(),
      directness: z
        .object({
          value: z.enum(directnesses),
          why: z.enum(directnessGrounds),
          from: z.int().nullable(),
        })
        .nullable(),
    }),
    /** Links whose bearing the reader has not judged yet. */
    unjudged: z.array(z.uuid()),
    /** Why others' grades are hidden, or null when they are shown. */
    hidden: z.enum(['own_first', 'awaiting_second']).nullable(),
    grades: z.array(judgedGrade),
    /** Grades that were replaced, newest first. */
    earlier: z.array(judgedGrade),
    /** "B2", "B1" when other independent evidence confirms it. */
    code: z.string().nullable(),
    confirmed: z.boolean(),
    /** The reader declared a conflict of interest that touches it, so they do not grade it. */
    isInConflict: z.boolean(),
    /** How graders who lay apart settle it, or null where there is nothing to settle or it is hidden. */
    reconciliation: z
      .object({
        isSettled: z.boolean(),
        answers: z.array(
          z.object({
            grader: z.uuid(),
            answer: z.enum(['moved', 'kept']).nullable(),
            moves: z.array(
              z.object({
                dimension: z.enum(dimensions),
                link: z.uuid().nullable(),
                from: z.string(),
                to: z.string(),
              }),
            ),
            words: z.array(z.string()),
          }),
        ),
      })
      .nullable(),
  }),
  /** The next evidence that waits for the reader's grade, if any. */
  nextToGrade: reference.nullable(),
  may: z.object({ contribute: z.boolean(), regroup: z.boolean() }),
})
