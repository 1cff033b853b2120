import { commonSubsequence } from '../diff/common-subsequence.ts'
import type { Stamp } from '../stamp.ts'
import type { TextNode } from '../text-node.ts'
import { contentOfUnits, saidBy, type Unit, unitsOfContent } from './line-units.ts'
import { stamped } from './stamp-nodes.ts'

/** What somebody proposes at a place: words of the text that go, words that come, and what stands before. */
export type ProposedChange = { before: string; deleted: string; inserted: string }

/** One change between the line as exported and as returned: units `from` to `to` became `came`. */
type Edit = { from: number; to: number; came: Unit[] }

const contextLength = 60

/**
 * Proposes on a line as it is now what changed between the line as it was exported and as it came
 * back. What others changed meanwhile stays as it is: a word that they took out is not taken out
 * twice, and what comes stands behind the last word that is still there.
 */
export function editLine(
  lines: { exported: TextNode; returned: TextNode; present: TextNode },
  nextStamp: () => Stamp,
): { content: TextNode[]; changes: ProposedChange[] } {
  const exported = unitsOfContent(lines.exported.content ?? [])
  const present = unitsOfContent(lines.present.content ?? [])
  const now = placesNow(exported, present)
  const old = new Set(now)
  const nodes = present.map(({ node }) => node)
  const coming = new Map<number, TextNode[]>()
  const changes: ProposedChange[] = []
  for (const edit of editsOf(exported, unitsOfContent(lines.returned.content ?? []))) {
    const stamp = nextStamp()
    const gone = exported
      .slice(edit.from, edit.to)
      .flatMap((_, index) => now[edit.from + index] ?? [])
    for (const at of gone)
      nodes[at] = stamped(nodes[at] ?? { type: 'text', text: '' }, 'deletion', stamp)
    const gap = gapNow(edit, now)
    // Somebody else may have written the same there meanwhile.
    const isThere = edit.came.every(
      ({ key }, index) => present[gap + index]?.key === key && !old.has(gap + index),
    )
    const came = isThere ? [] : edit.came
    if (came.length > 0) {
      const stampedNodes = came.map(({ node }) => stamped(node, 'insertion', stamp))
      coming.set(gap, [...(coming.get(gap) ?? []), ...stampedNodes])
    }
    const deleted = saidBy(gone.flatMap((at) => present[at] ?? []))
    const inserted = saidBy(came)
    if (deleted === '' && inserted === '') continue
    const before = endOf(saidBy(present.slice(0, gone[0] ?? gap)))
    changes.push({ before, deleted, inserted })
  }
  const all = [...nodes, undefined].flatMap((node, at) => [
    ...(coming.get(at) ?? []),
    ...(node ? [node] : []),
  ])
  return { content: contentOfUnits(all.map((node) => ({ node }))), changes }
}

/** The last words of a line, whole. */
function endOf(said: string): string {
  return said.length <= contextLength ? said : said.slice(-contextLength).replace(/^\S*\s+/, '')
}

/** For each unit of the exported line, where it stands now; undefined where it was taken out. */
function placesNow(exported: readonly Unit[], present: readonly Unit[]): (number | undefined)[] {
  const now: (number | undefined)[] = exported.map(() => undefined)
  for (const [one, other] of commonSubsequence(keys(exported), keys(present))) now[one] = other
  return now
}

function gapNow({ from, to }: Edit, now: readonly (number | undefined)[]): number {
  const behind = now.slice(0, to).findLast((place) => place !== undefined)
  if (behind !== undefined) return behind + 1
  return now.slice(from).find((place) => place !== undefined) ?? 0
}

function editsOf(exported: readonly Unit[], returned: readonly Unit[]): Edit[] {
  const edits: Edit[] = []
  let [from, came] = [0, 0]
  const common = commonSubsequence(keys(exported), keys(returned))
  for (const [one, other] of [...common, [exported.length, returned.length] as const]) {
    if (one > from || other > came) {
      const edit = { from, to: one, came: returned.slice(came, other) }
      const last = edits.at(-1)
      // Words replaced side by side are one change, spaces between them included.
      if (last && isSpace(exported.slice(last.to, from))) {
        last.came.push(...exported.slice(last.to, from), ...edit.came)
        last.to = one
      } else edits.push(edit)
    }
    from = one + 1
    came = other + 1
  }
  return edits
}

const isSpace = (units: readonly Unit[]) =>
  units.length > 0 && units.every(({ node }) => node.text?.trim() === '')
const keys = (units: readonly Unit[]) => units.map(({ key }) => key)
