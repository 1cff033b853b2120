import { getVersion } from '#server/assessments/get-version.ts'
import { readMarkings } from '#server/assessments/read-markings.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import type { ExportedSection } from '#server/documents/exported-text.ts'
import { getMeasure } from '#server/measures/get-measure.ts'
import type { Read } from '#server/reads.ts'
import { highestOf, type Marking } from '#server/situations/rules/markings.ts'
import type { ShownPaper } from '../papers-shown.ts'
import { evidencePart } from './evidence-part.ts'
import { measurePart } from './measure-part.ts'
import { motionPart } from './motion-part.ts'
import type { PackWords } from './pack-words.ts'
import { packPart } from './part.ts'

/** The papers of a pack, and the highest marking that any of them bears. */
export type PaperParts = { sections: ExportedSection[]; highest: Marking }

type Telling = { words: PackWords; marking: (marking: Marking) => string }

/**
 * The papers laid before a meeting, each on pages of its own, as their reader may see them: sections and pieces above
 * their ceiling are not in it, and nothing says that they are not.
 */
export const paperParts = async (
  read: Read,
  situationId: string,
  papers: readonly ShownPaper[],
  telling: Telling,
): Promise<PaperParts> => {
  const { words, marking } = telling
  const sections: ExportedSection[] = []
  const markings: Marking[] = []
  for (const paper of papers) {
    const { id, number, title } = paper
    const name = words.t(`pack.papers.${paper.kind}`, { number, title })
    if (paper.kind === 'assessment') {
      const { sections: own, highest } = await assessmentParts(read, situationId, id, {
        ...{ name, marking },
      })
      sections.push(...own)
      markings.push(highest)
    }
    if (paper.kind === 'measure') {
      const measure = await getMeasure.perform(read, { measureId: id })
      if (measure) sections.push(packPart(name, measurePart(measure, words)))
    }
    if (paper.kind === 'motion') {
      const motion = await getMotion.perform(read, { motionId: id })
      const shown = motion?.text?.marking
      if (motion) {
        const mark = shown === undefined ? null : marking(shown)
        sections.push(packPart(name, motionPart(motion, words), mark))
      }
      if (shown) markings.push(shown)
    }
  }
  const pieces = papers.filter(({ kind }) => kind === 'evidence')
  if (pieces.length > 0) {
    const content = await evidencePart(read.tx, pieces, words)
    sections.push(packPart(words.t('pack.evidence.title'), content))
  }

  return { sections, highest: highestOf(markings) }
}

const assessmentParts = async (
  read: Read,
  situationId: string,
  versionId: string,
  { name, marking }: { name: string; marking: (marking: Marking) => string },
) => {
  const version = await getVersion.perform(read, { versionId })
  const marked = await readMarkings(read.tx, situationId)
  const around = marked?.own ?? 'restricted'
  const bears = (documentId: string) => marked?.sections.get(documentId)?.marking ?? around
  const sections = (version?.sections ?? []).map(
    ({ documentId, title, sequence, hash, document }, index): ExportedSection => ({
      ...{ documentId, sequence, hash, document },
      title: index === 0 ? `${name} · ${title}` : title,
      ...{ marking: marking(bears(documentId)), startsPage: index === 0 },
    }),
  )

  return {
    sections,
    highest: highestOf((version?.sections ?? []).map(({ documentId }) => bears(documentId))),
  }
}
