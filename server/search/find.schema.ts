import { z } from 'zod'
import { searchKinds } from './rules/kinds.ts'

/** Where a list goes on: after what has the words in its title or not, of a day. */
export const searchPlace = z.object({
  titled: z.boolean(),
  day: z.iso.date(),
  thingId: z.uuid(),
})

export const findInput = z.object({
  text: z.string().trim().max(200),
  kind: z.enum(searchKinds).optional(),
  situationId: z.uuid().optional(),
  /** The first and the last day that things found are about. */
  firstDay: z.iso.date().optional(),
  lastDay: z.iso.date().optional(),
  after: searchPlace.optional(),
  limit: z.number().int().min(1).max(50).default(20),
})

const marked = z.array(z.object({ words: z.string(), found: z.boolean() })).readonly()

const hit = z.object({
  kind: z.enum(searchKinds),
  thingId: z.uuid(),
  /** The meeting or motion whose page shows it, where it has no page of its own. */
  leadsTo: z.uuid().nullable(),
  /** The permanent name of a section. */
  part: z.string().nullable(),
  number: z.number().int().nullable(),
  situationId: z.uuid(),
  situationName: z.string(),
  day: z.string(),
  title: marked,
  passage: marked,
  /** Whether a source was found by who it is, which its reader was told. The words themselves are not shown. */
  byIdentity: z.boolean(),
})

export const findOutput = z.object({
  /** False where nothing that was typed is a word to look for. */
  understood: z.boolean(),
  hits: z.array(hit),
  next: searchPlace.nullable(),
})
