import { commitmentOf, type Entry, type Json, readOpening } from '../act-format.ts'
import { sameBytes, utf8 } from '../bytes.ts'
import type { Dossier } from '../dossier.ts'
import type { Notebook } from './report.ts'
import { Misshapen, shapeOf } from './shape.ts'

/** An act as its opening reveals it, checked against its entry. */
export type RevealedAct = {
  index: number
  /** When the record took it in (the entry's time). */
  time: string
  id: string
  act: string
  /** The member who acted, or null for the system. */
  member: string | null
  at: string
  effectiveAt: string | null
  thing: { kind: string; id: string } | null
  /** Values of the content's fields; redacted ones are missing. */
  content: Record<string, Json>
  redacted: string[]
}

const common = ['id', 'act', 'actor', 'at', 'effective_at', 'situation', 'thing']

/**
 * Checks every opening against the entry that it is to reveal, and returns the acts that could be
 * read, in the order of the record. A redacted field is no fault: it is counted and announced.
 */
export function checkOpenings(
  dossier: Dossier,
  entries: readonly (Entry | undefined)[],
  notebook: Notebook,
): RevealedAct[] {
  const acts: RevealedAct[] = []
  const opened = new Set<number>()
  const ids = new Map<string, number>()
  for (const { index, opening } of dossier.openings) {
    const entry = entries[index]
    if (index >= entries.length) {
      notebook.fault('opening_without_entry', { index })
      continue
    }
    if (opened.has(index)) notebook.fault('opened_twice', { index })
    opened.add(index)
    if (entry === undefined) continue
    const act = reveal(index, opening, entry, notebook)
    if (act === undefined) continue
    const twin = ids.get(act.id)
    if (twin !== undefined) notebook.fault('act_repeated', { index, twin })
    ids.set(act.id, index)
    checkTimes(act, notebook)
    acts.push(act)
  }
  checkCompleteness(dossier, opened, notebook)
  announceRedactions(acts, notebook)
  notebook.checked('openings', { count: dossier.openings.length })
  return acts.sort((left, right) => left.index - right.index)
}

/** Reads the act that an opening reveals, held against its entry; undefined, with the fault named, where it does not. */
export function reveal(
  index: number,
  text: string,
  entry: Entry,
  notebook: Notebook,
): RevealedAct | undefined {
  const opening = text.isWellFormed() ? readOpening(utf8(text)) : undefined
  if (opening === undefined) {
    notebook.fault('opening_unreadable', { index })
    return
  }
  if (!sameBytes(commitmentOf(opening), entry.commitment)) {
    notebook.fault('opening_changed', { index })
    return
  }
  const values: Record<string, Json> = Object.create(null)
  const redacted: string[] = []
  for (const [name, field] of Object.entries(opening.fields)) {
    if ('hash' in field) redacted.push(name)
    else values[name] = field.value
  }
  try {
    return { index, time: entry.time, redacted, ...readFields(values, redacted) }
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error
    notebook.fault('act_misshapen', { index, place: error.place })
    return
  }
}

function readFields(
  values: Record<string, Json>,
  redacted: readonly string[],
): Omit<RevealedAct, 'index' | 'time' | 'redacted'> {
  const content: Record<string, Json> = Object.create(null)
  for (const [name, value] of Object.entries(values)) {
    if (name.startsWith('content.')) content[name.slice('content.'.length)] = value
    else if (!common.includes(name)) throw new Misshapen(name)
  }
  const actor = redacted.includes('actor') ? undefined : shapeOf(values.actor, 'actor')
  const isSystem = actor?.member('kind').oneOf('member', 'system') === 'system'
  return {
    id: shapeOf(values.id, 'id').text(),
    act: shapeOf(values.act, 'act').text(),
    member: actor === undefined || isSystem ? null : actor.member('member').text(),
    at: shapeOf(values.at, 'at').instant(),
    effectiveAt: shapeOf(values.effective_at, 'effective_at').orNull((one) => one.instant()),
    thing: shapeOf(values.thing ?? null, 'thing').orNull((one) => ({
      kind: one.member('kind').text(),
      id: one.member('id').text(),
    })),
    content,
  }
}

/**
 * An act is recorded after it was done. A clock set back in between is possible and no forgery, so
 * that is announced; an exercise says that its times are not those of the clock.
 */
function checkTimes(act: RevealedAct, notebook: Notebook): void {
  const { index, at, effectiveAt, time } = act
  if (effectiveAt === null && at > time) notebook.notice('act_after_its_entry', { index, at, time })
  if (effectiveAt !== null && effectiveAt !== at) notebook.fault('act_with_two_times', { index })
}

function checkCompleteness(dossier: Dossier, opened: Set<number>, notebook: Notebook): void {
  if (dossier.scope.kind !== 'record') {
    const closed = dossier.entries.length - opened.size
    if (closed > 0) notebook.notice('acts_outside_scope', { count: closed })
    return
  }
  for (const index of dossier.entries.keys()) {
    if (!opened.has(index)) notebook.fault('opening_missing', { index })
  }
}

function announceRedactions(acts: readonly RevealedAct[], notebook: Notebook): void {
  for (const { index, act, redacted } of acts) {
    if (redacted.length > 0) {
      notebook.notice('redacted', { index, act, fields: redacted.sort().join(', ') })
    }
  }
}
