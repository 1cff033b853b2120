import { align } from '../diff/align.ts'
import { likeness } from '../diff/words.ts'
import type { Stamp } from '../stamp.ts'
import type { TextNode } from '../text-node.ts'
import { editLine, type ProposedChange } from './edit-line.ts'
import {
  around,
  type Growing,
  growingTree,
  type Line,
  linesOf,
  textOfTree,
} from './growing-tree.ts'
import { lineKey, saidBy, unitsOfContent } from './line-units.ts'
import { placeUnit } from './place-unit.ts'
import { stampLineGone, stampLines } from './stamp-lines.ts'

/** How alike two lines must be to be one that was changed rather than one that went and one that came. */
const leastLikeness = 0.35

/**
 * Proposes on a text as it is now what somebody changed in a file: the difference between what the
 * file said when it left and what it says now. Nothing of the present text is taken out or replaced.
 *
 * Lines of the three are matched by their words. A changed line that others took out meanwhile comes
 * back whole as a proposal, so that nobody's words are lost.
 * @param nextStamp a new stamp of the author for each change
 */
export function proposeChanges(
  texts: { exported: TextNode; returned: TextNode; present: TextNode },
  nextStamp: () => Stamp,
): { document: TextNode; changes: ProposedChange[] } {
  const tree = growingTree(texts.present)
  const [exported, returned] = [linesIn(texts.exported), linesIn(texts.returned)]
  const now = new Map<Line, Line>()
  for (const { before, after } of align(exported, linesOf(tree, lineKey), alike)) {
    if (before && after) now.set(before, after)
  }
  const pairs = align(exported, returned, (one, other) =>
    placeOf(one) === placeOf(other) ? alike(one, other) : 0,
  )
  const came = new Set(
    pairs.flatMap(({ before, after }) => (before === null && after ? [after.at] : [])),
  )
  const placed = new Set<Growing>()
  const changes: ProposedChange[] = []
  let behind: Growing | null = null
  const insert = (line: Line, isWhole: boolean) => {
    const unit = isWhole ? largestNew(line.at, came) : line.at
    if (placed.has(unit)) return
    placed.add(unit)
    const copy = placeUnit(unit, behind, tree)
    stampLines(copy, behind === null, nextStamp())
    behind = lastLine(copy)
    const inserted = linesOf(copy, lineKey)
      .map(({ node }) => said(node))
      .join(' ¶ ')
    changes.push({ before: '', deleted: '', inserted })
  }
  for (const { before, after } of pairs) {
    const present = before === null ? undefined : now.get(before)
    if (before === null && after) insert(after, true)
    else if (before && after && before.key !== after.key && present === undefined)
      insert(after, false)
    else if (before && after === null && present) {
      stampLineGone(present.at, nextStamp())
      changes.push({ before: '', deleted: said(present.node), inserted: '' })
    } else if (before && after && present && before.key !== after.key) {
      const lines = { exported: before.node, returned: after.node, present: present.node }
      const edited = editLine(lines, nextStamp)
      present.at.inline = edited.content
      changes.push(...edited.changes)
    }
    if (present) behind = present.at
  }
  return { document: textOfTree(tree), changes }
}

const linesIn = (text: TextNode) => linesOf(growingTree(text), lineKey)
const said = (node: TextNode) => saidBy(unitsOfContent(node.content ?? []))

function alike(one: Line, other: Line): number {
  if (kindOf(one) !== kindOf(other)) return 0
  const shared = likeness(one.node, other.node)
  return shared >= leastLikeness ? shared : 0
}

/** The lists, quotations and cells that a line stands in: one that was moved out of them is another. */
function placeOf({ at }: Line): string {
  return around(at)
    .map(({ type }) => type)
    .join(' ')
}

function kindOf({ node }: Line): string {
  return node.type === 'heading' ? `heading ${node.attrs?.level ?? 3}` : node.type
}

/** The largest part of a text that is all new: a line, its item, its list, its table. */
function largestNew(line: Growing, came: ReadonlySet<Growing>): Growing {
  const { parent } = line
  if (parent === null || parent.parent === null) return line
  return everyLine(parent, (at) => came.has(at)) ? largestNew(parent, came) : line
}

function everyLine(node: Growing, test: (line: Growing) => boolean): boolean {
  if (node.inline !== null) return node.inline.length === 0 || test(node)
  return node.children.every((child) => everyLine(child, test))
}

function lastLine(node: Growing): Growing {
  const last = node.children.at(-1)
  return last === undefined ? node : lastLine(last)
}
