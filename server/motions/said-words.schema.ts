import { z } from 'zod'

/** Words that the record keeps: a reason, what is asked, an answer. */
export const saidWords = z.string().trim().min(1).max(4000)

/** A day as the calendar has it, `YYYY-MM-DD`. */
export const day = z.iso.date()
