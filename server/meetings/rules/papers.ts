/** What may lie before a meeting: the assessment as a version named it, a piece of evidence, a measure, a motion. */
export const paperKinds = ['assessment', 'evidence', 'measure', 'motion'] as const
export type PaperKind = (typeof paperKinds)[number]

/** A paper of a point on an agenda. An assessment's id is that of the version. */
export type Paper = { kind: PaperKind; id: string }

/** The kind of thing, in the register of things, that a paper is. */
export const thingOfPaper = {
  assessment: 'assessment_version',
  evidence: 'evidence',
  measure: 'measure',
  motion: 'motion',
} as const satisfies Record<PaperKind, string>

/** Papers in the order in which they were first named, each once. */
export const eachPaperOnce = (papers: readonly Paper[]): Paper[] =>
  papers.filter(
    ({ kind, id }, at) =>
      papers.findIndex((other) => other.kind === kind && other.id === id) === at,
  )
