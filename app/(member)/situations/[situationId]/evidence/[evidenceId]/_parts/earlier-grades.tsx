import { GradesTable } from './grades-table.tsx'
import { Rationales } from './rationales.tsx'
import type { ShownEvidence } from './shown-evidence.ts'

type EarlierGradesProps = {
  readonly grades: ShownEvidence['grading']['earlier']
  readonly links: ShownEvidence['links']
}

/** Grades that were replaced: nothing that was once said is lost. */
export const EarlierGrades = ({ grades, links }: EarlierGradesProps) => (
  <div className="flex flex-col gap-3">
    <GradesTable grades={grades} links={links} />
    <Rationales grades={grades} />
  </div>
)
