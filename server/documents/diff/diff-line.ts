import { keyOf, marksKey } from '../node-key.ts'
import { schema } from '../schema.ts'
import type { TextNode } from '../text-node.ts'
import { commonSubsequence } from './common-subsequence.ts'
import { type Difference, shellOf, wholeOf } from './difference.ts'
import { isWord, unitsOf } from './words.ts'

/** A word, space or sign with its marks, or a node that stands among words. */
export type Unit = { key: string; node: TextNode }

/** A stretch of a line: what was there and what is; equal unit by unit where `same`. */
type Stretch = { same: boolean; before: Unit[]; after: Unit[] }

/** Compares the contents of two lines (paragraphs, headings, footnotes), word by word. */
export function diffLine(before: readonly TextNode[], after: readonly TextNode[]): Difference[] {
  const [was, is] = [unitsOfLine(before), unitsOfLine(after)]
  return withoutCrumbs(stretchesOf(was, is)).flatMap(partsOf)
}

/** The units of a line. Nodes that hold words themselves are one unit, equal to any other of their type. */
export function unitsOfLine(nodes: readonly TextNode[]): Unit[] {
  return nodes.flatMap((node): Unit[] => {
    if (node.text === undefined) {
      const holdsWords = schema.nodes[node.type]?.isLeaf === false
      return [{ key: holdsWords ? `<${node.type}>` : keyOf(node), node }]
    }
    return unitsOf(node.text).map((text) => ({ key: text, node: { ...node, text } }))
  })
}

/** The units as parts that are on one side alone, or on both, with words of the same marks joined. */
export function partsOfUnits(
  units: readonly Unit[],
  sides: { before: boolean; after: boolean },
): Difference[] {
  const joined: TextNode[] = []
  for (const { node } of units) {
    const last = joined.at(-1)
    if (last !== undefined && isRun(last) && isRun(node) && haveSameMarks(last, node)) {
      joined[joined.length - 1] = { ...last, text: `${last.text}${node.text}` }
    } else joined.push(node)
  }
  return joined.map((node) => wholeOf(node, sides))
}

function stretchesOf(before: readonly Unit[], after: readonly Unit[]): Stretch[] {
  const stretches: Stretch[] = []
  const add = (same: boolean, was: readonly Unit[], is: readonly Unit[]) => {
    if (was.length === 0 && is.length === 0) return
    const last = stretches.at(-1)
    if (last?.same === same) {
      last.before.push(...was)
      last.after.push(...is)
    } else stretches.push({ same, before: [...was], after: [...is] })
  }
  let [fromBefore, fromAfter] = [0, 0]
  const common = commonSubsequence(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  )
  for (const [one, other] of [...common, [before.length, after.length] as const]) {
    add(false, before.slice(fromBefore, one), after.slice(fromAfter, other))
    add(true, before.slice(one, one + 1), after.slice(other, other + 1))
    fromBefore = one + 1
    fromAfter = other + 1
  }
  return stretches
}

// Words that are equal by chance cut a rewritten sentence into crumbs that nobody can read.
function withoutCrumbs(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const [at, stretch] of stretches.entries()) {
    const last = kept.at(-1)
    const isCrumb =
      stretch.same &&
      last !== undefined &&
      at < stretches.length - 1 &&
      isCrumbBetween(stretch, last, stretches[at + 1])
    if (last !== undefined && !last.same && (isCrumb || !stretch.same)) {
      last.before.push(...stretch.before)
      last.after.push(...stretch.after)
    } else kept.push({ ...stretch, before: [...stretch.before], after: [...stretch.after] })
  }
  return kept
}

function isCrumbBetween(crumb: Stretch, last: Stretch, next: Stretch | undefined): boolean {
  if (crumb.before.some(({ node }) => !isRun(node))) return false
  const words = wordsIn(crumb.before)
  if (words === 0) return !(isOneSided(last) && next !== undefined && isOneSided(next))
  const around = Math.min(changedIn(last), next === undefined ? 0 : changedIn(next))
  return words === 1 && around >= 3
}

const isOneSided = ({ before, after }: Stretch) => before.length === 0 || after.length === 0
const changedIn = ({ before, after }: Stretch) => Math.max(wordsIn(before), wordsIn(after))
const wordsIn = (units: readonly Unit[]) => units.filter(({ key }) => isWord(key)).length

function partsOf({ same, before, after }: Stretch): Difference[] {
  if (!same) {
    return [
      ...partsOfUnits(before, { before: true, after: false }),
      ...partsOfUnits(after, { before: false, after: true }),
    ]
  }
  const parts: Difference[] = []
  for (const [at, { node: was }] of before.entries()) {
    const is = after[at]?.node ?? was
    const last = parts.at(-1)
    if (!isRun(was) || !isRun(is)) {
      const inside = diffLine(was.content ?? [], is.content ?? [])
      parts.push({ before: shellOf(was), after: shellOf(is), parts: inside })
    } else if (
      last?.before &&
      last.after &&
      continues(last.before, was) &&
      continues(last.after, is)
    ) {
      last.before = { ...last.before, text: `${last.before.text}${was.text}` }
      last.after = { ...last.after, text: `${last.after.text}${is.text}` }
    } else parts.push({ before: was, after: is, parts: [] })
  }
  return parts
}

const isRun = (node: TextNode) => node.text !== undefined
const continues = (run: TextNode, next: TextNode) => isRun(run) && haveSameMarks(run, next)
const haveSameMarks = (one: TextNode, other: TextNode) =>
  marksKey(one.marks) === marksKey(other.marks)
