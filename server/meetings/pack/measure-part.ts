import type { z } from 'zod'
import { paragraphsOf } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { getMeasure } from '#server/measures/get-measure.ts'
import type { PackWords } from './pack-words.ts'
import { labelled, packHeading } from './part.ts'

type Measure = z.input<typeof getMeasure.output>

/** A measure as it is proposed: aim, who carries it, its gate, and what was answered about it. */
export const measurePart = (measure: Measure, { t }: PackWords): TextNode[] => {
  const { gate, legalBasis, peacefulMeans, reasonBelowGate, endsWhen } = measure
  const supporting = measure.supportingMinistries.map(({ name }) => name).join(' · ')
  const answers = [...measure.conditions, ...measure.risks].filter(({ answer }) => answer !== '')
  const told: [string, string | null][] = [
    [t('pack.measure.lead'), measure.leadMinistry],
    [t('pack.measure.supporting'), supporting === '' ? null : supporting],
    [t('pack.measure.actor'), measure.actorName],
    [t('pack.measure.gate'), t(`measures.gate.status.${gate.status}`)],
    [
      t('pack.measure.legal'),
      legalBasis &&
        t('measures.legalWithText', {
          kind: t(`measures.legal.${legalBasis.kind}`),
          text: legalBasis.text,
        }),
    ],
    [t('pack.measure.peacefulMeans'), peacefulMeans],
    [t('pack.measure.belowGate'), reasonBelowGate],
    [t('pack.measure.endsWhen'), endsWhen],
    [t('pack.measure.resources'), measure.resources ?? null],
    [t('pack.measure.mandate'), measure.mandate ?? null],
    [t('pack.measure.shownBy'), measure.shownBy ?? null],
    [t('pack.measure.unequalCost'), measure.unequal?.unequal ? measure.unequal.cost : null],
    [t('pack.measure.dutyLimits'), measure.duties?.limits ?? null],
  ]

  return [
    ...paragraphsOf(measure.aim),
    ...told.flatMap(([label, text]) => (text === null ? [] : [labelled(label, text)])),
    ...(answers.length === 0 ? [] : [packHeading(t('pack.measure.answers'))]),
    ...answers.flatMap(({ answer }) => paragraphsOf(answer)),
  ]
}
