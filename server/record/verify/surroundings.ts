import type { Movement } from '../../meetings/rules/presence.ts'
import type { RulesOfProcedure } from '../../members/rules/rules-of-procedure.ts'
import type { RevealedAct } from './check-openings.ts'
import { readActs } from './read-acts.ts'
import { readProcedure } from './read-procedure.ts'
import type { Notebook } from './report.ts'
import { shapeOf } from './shape.ts'

/** A proxy, and the entry that took it back. */
type Given = {
  index: number
  proxy: string
  meeting: string | null
  motion: string | null
  giver: string
  holder: string
}
type Noted = Movement & { index: number; meeting: string }
type Declared = { index: number; motion: string | undefined; ministry: string }
type InForce = { index: number; body: string; version: number; rules: RulesOfProcedure }

/** What the record shows of all that a ballot freezes from around it, each in the order of the record. */
export type Surroundings = {
  proxies: Given[]
  /** The entries by which proxies were taken back, by proxy. */
  takenBack: Map<string, number>
  movements: Noted[]
  recusals: Declared[]
  rules: InForce[]
}

/** Reads the acts by which ballots come to their proxies, recusals, presence and rules of procedure. */
export function readSurroundings(acts: readonly RevealedAct[], notebook: Notebook): Surroundings {
  const taken = readActs(acts, 'proxy.revoke', ({ index, thing }) => ({ index, thing }), notebook)
  const arrivals = ['meeting.check_in', 'meeting.check_out'].flatMap((name) =>
    readActs(acts, name, readOwnMovement, notebook),
  )
  const listed = readActs(acts, 'meeting.take_attendance', readMovements, notebook).flat()
  const versions = ['body.establish', 'rules.found', 'rules.adopt'].flatMap((name) =>
    readActs(acts, name, readRules, notebook),
  )
  return {
    proxies: readActs(acts, 'proxy.give', readGiven, notebook),
    takenBack: new Map(taken.map(({ index, thing }) => [thing?.id ?? '', index])),
    movements: [...arrivals, ...listed].sort(inOrder),
    recusals: readActs(acts, 'recusal.declare', readDeclared, notebook),
    rules: versions.flatMap((one) => one ?? []).sort(inOrder),
  }
}

const inOrder = (one: { index: number }, other: { index: number }) => one.index - other.index

const readGiven = (act: RevealedAct): Given => {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    proxy: shapeOf(act.thing, 'thing').member('id').text(),
    meeting: content.member('meeting').orNull((one) => one.text()),
    motion: content.member('motion').orNull((one) => one.text()),
    giver: content.member('giver').text(),
    holder: content.member('holder').text(),
  }
}

const readDeclared = (act: RevealedAct): Declared => {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    motion: content.has('motion') ? content.member('motion').text() : undefined,
    ministry: content.member('ministry').text(),
  }
}

const readOwnMovement = (act: RevealedAct): Noted => {
  const content = shapeOf(act.content, 'content')
  return {
    index: act.index,
    meeting: shapeOf(act.thing, 'thing').member('id').text(),
    member: content.member('member').text(),
    movement: act.act === 'meeting.check_in' ? 'arrived' : 'left',
    at: new Date(content.member('moved_at').instant()),
    remote: content.has('remote') && content.member('remote').value === true,
  }
}

const readMovements = (act: RevealedAct): Noted[] => {
  const content = shapeOf(act.content, 'content')
  const meeting = shapeOf(act.thing, 'thing').member('id').text()
  const at = new Date(content.member('moved_at').instant())
  return content.member('movements').list((one) => ({
    index: act.index,
    meeting,
    member: one.member('member').text(),
    movement: one.member('movement').oneOf('arrived', 'left'),
    at,
    remote: one.has('remote') && one.member('remote').value === true,
  }))
}

/** Rules put in force by an act; undefined where it does not say them. */
const readRules = (act: RevealedAct): InForce | undefined => {
  const content = shapeOf(act.content, 'content')
  if (!content.has('rules') || !content.has('rules_version')) return
  return {
    index: act.index,
    body: shapeOf(act.thing, 'thing').member('id').text(),
    version: content.member('rules_version').count(),
    rules: readProcedure(content.member('rules')),
  }
}
