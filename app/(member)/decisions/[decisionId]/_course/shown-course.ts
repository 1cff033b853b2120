import type { z } from 'zod'
import type { getCourseOutput } from '#server/decisions/get-course.schema.ts'

/** What became of a decision, as its page is given it. */
export type ShownCourse = z.output<typeof getCourseOutput>
