/** One of the papers that a ballot was opened on: `key` names it in the record of a vote. */
export type Paper = {
  key: string
  kind: 'text' | 'measure' | 'assessment' | 'findings' | 'evidence'
  number: number | null
  title: string
}

/** What of a snapshot is read as papers. */
type Frozen = {
  text: readonly unknown[]
  findings: readonly unknown[]
  evidence: readonly { id: string; number: number; title: string }[]
  measures: readonly unknown[]
  motion: { text?: { title: string } } | null
}

/** The papers in what a ballot froze, in the order in which they are to be read. */
export const papersIn = ({ text, findings, evidence, measures, motion }: Frozen): Paper[] => {
  const one = (kind: Paper['kind'], title = ''): Paper => ({ key: kind, kind, number: null, title })
  return [
    ...(motion?.text ? [one('text', motion.text.title)] : []),
    ...(measures.length > 0 ? [one('measure')] : []),
    ...(text.length > 0 ? [one('assessment')] : []),
    ...(findings.length > 0 ? [one('findings')] : []),
    ...evidence.map(({ id, number, title }) => ({
      ...{ key: `evidence:${id}`, kind: 'evidence' as const },
      number,
      title,
    })),
  ]
}
