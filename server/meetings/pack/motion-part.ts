import type { z } from 'zod'
import type { getMotion } from '#server/ballots/get-motion.ts'
import { plainParagraph, plainWords } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { PackWords } from './pack-words.ts'
import { labelled, packHeading } from './part.ts'

type Motion = z.input<typeof getMotion.output>

/** A motion as it is put: the question, and its text where it has one. */
export const motionPart = ({ question, text }: Motion, { t }: PackWords): TextNode[] => [
  labelled(t('pack.motion.question'), question),
  ...(text === null
    ? [plainParagraph(plainWords(t('pack.motion.noText')))]
    : [packHeading(t('pack.motion.text')), ...(text.document.content ?? [])]),
]
