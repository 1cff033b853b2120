import type { z } from 'zod'
import type { sectionSummary } from '#server/assessments/section-summary.schema.ts'

/** A section as the page has it. */
export type ShownSection = z.output<typeof sectionSummary>

/** What the buttons of a section need to know of it: all but its text. */
export type SectionInHand = Omit<ShownSection, 'document'> & { readonly situationId: string }

/** What the reader may do with any section; what depends on the section is in its `work.may`. */
export type MayWithSections = { readonly freeze: boolean; readonly mark: boolean }
