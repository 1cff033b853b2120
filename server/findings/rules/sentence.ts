import type { ElementId } from './elements.ts'
import type { Standing } from './standing.ts'

/**
 * A sentence as a message key (namespace findings) and its parameters: translated by ICU, so that
 * no language is built from fragments. Levels and strengths are codes which the message selects.
 */
export type Sentence = { key: string; params: Record<string, string | number> }

/**
 * Where an element stands, for a minister: the level, how many lines survive what speaks against,
 * what it falls with and what would raise it (domain.md G2). One sentence, always.
 */
export function sentenceOf(element: ElementId, standing: Standing): Sentence {
  const { margin, setOff } = standing
  const worst = margin.losses[0]
  const falls = standing.supporting.find((line) => line.originGroup === worst?.originGroup)
  return {
    key: sentenceKey(standing),
    params: {
      element,
      level: String(standing.level),
      low: String(standing.low),
      high: String(standing.high),
      supporting: standing.supporting.length,
      contrary: standing.contrary.length,
      surviving: setOff.surviving.length,
      strongestContrary: String(standing.contrary[0]?.strength ?? 0),
      falls: worst === undefined ? 'several' : 'one',
      fragility: margin.fragility ?? 0,
      number: falls?.evidence[0]?.number ?? 0,
      title: falls?.evidence[0]?.title ?? '',
      left: String(worst?.level ?? 0),
      next: margin.next === null ? 'none' : String(margin.next.strength),
      nextLevel: String(margin.next?.level ?? 0),
    },
  }
}

function sentenceKey(standing: Standing): string {
  if (standing.low !== standing.high) return 'sentence.open'
  if (standing.level > 0) return 'sentence.stands'
  if (standing.supporting.length > 0) return 'sentence.not_yet'
  if (standing.ungraded.length > 0) return 'sentence.ungraded'
  return standing.contrary.length > 0 ? 'sentence.only_contrary' : 'sentence.nothing'
}
