import { z } from 'zod'
import { levels } from './rules/graded.ts'

/** A standard of proof, as reads and acts carry it. */
export const level = z.literal(levels)
