import { afterAll, beforeAll, expect, test } from 'vitest'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { exportDecisionText } from '#server/decisions/export-decision-text.ts'
import { getDecision } from '#server/decisions/get-decision.ts'
import { getDecisionForm } from '#server/decisions/get-form.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { writeText } from '#server/documents/export-formats.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { illustrate } from '#server/evidence/illustrate.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { partOf } from '../../rules/documents/docx-parts.ts'
import { openPdf } from '../../rules/documents/open-pdf.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { words } from './adopted.ts'

let world: World
let place: Case
let evidenceId: string
let other: number
beforeAll(async () => {
  world = await makeWorld()
  place = await openCase(world)
  const before = await place.attach('A church burnt', ['E2'])
  const cited = await place.attach('Lists read out on the radio', ['E5'])
  evidenceId = cited.evidenceId
  other = before.number
  for (const hand of world.principals) {
    for (const one of [before, cited]) await place.grade(hand, one.evidenceId)
  }
  await place.grade(place.adviser, evidenceId)
  await place.grade(place.adviser, before.evidenceId)
})
afterAll(() => world.end())

const decided = 'Forty monitors are sent to the river provinces '
const adopted = (): TextNode => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: decided },
        { type: 'citation', attrs: { evidenceId } },
      ],
    },
  ],
})
const motionOf = async (document: TextNode | null) => {
  const sitting = await sit(world, place.situationId, world.principals)
  const { motionId } = await sitting.put('Shall monitors be sent?')
  if (document === null) return { motionId, documentId: '' }
  const { documentId } = await world.convenor.act(openMotionText, { motionId })
  await world.convenor.act(writeSection, { documentId, document })
  return { motionId, documentId }
}
const vote = async (motionId: string) => {
  const { ballotId } = await world.convenor.act(openBallot, {
    ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' },
  })
  for (const [at, hand] of world.principals.entries()) {
    const choice = at === 2 ? 'no' : 'yes'
    await hand.act(castVote, { ballotId, choice, explanation: at === 2 ? 'Too few.' : '' })
  }
  await world.convenor.act(closeBallot, { ballotId, ruling: '' })
  return ballotId
}
const input = (basis: Parameters<typeof words>[2], text: string) => ({
  ...words(world, place.situationId, basis),
  text,
})
const exported = async (hand: Hand, decisionId: string) => {
  const found = await hand.read(exportDecisionText, { decisionId })
  if (!found?.ready) throw new Error('it did not leave')
  return illustrate(found.text)
}

test('a decision takes over the text of its motion, word for word, and nothing that is typed', async () => {
  const { motionId, documentId } = await motionOf(adopted())
  const ballotId = await vote(motionId)
  const { situationId } = place
  const form = await world.convenor.read(getDecisionForm, { situationId })
  expect(form?.ballots.find((one) => one.ballotId === ballotId)?.text).toBe(decided)
  const basis = { kind: 'ballot', ballotId } as const
  const { decisionId } = await world.convenor.act(logDecision, input(basis, 'Something else.'))
  const seen = await place.observer.read(getDecision, { decisionId })
  expect(seen).toMatchObject({ text: '', isTextHidden: false, adopted: { documentId } })
  expect(seen?.adopted?.document).toEqual(adopted())
})

test('where no text was written together, the words are typed, and never left out', async () => {
  const { motionId } = await motionOf({ type: 'doc', content: [{ type: 'paragraph' }] })
  const basis = { kind: 'ballot', ballotId: await vote(motionId) } as const
  expect(await world.convenor.attempt(logDecision, input(basis, ' '))).toMatchObject({
    refusal: { code: 'decisions.text_missing' },
  })
  const { decisionId } = await world.convenor.act(logDecision, input(basis, 'Forty monitors go.'))
  expect(await place.observer.read(getDecision, { decisionId })).toMatchObject({
    text: 'Forty monitors go.',
    adopted: null,
  })
})

test('the chair may settle a motion without a ballot: its text is decided and closed for good', async () => {
  const { motionId, documentId } = await motionOf(adopted())
  const { situationId } = place
  const form = await world.convenor.read(getDecisionForm, { situationId })
  expect(form?.motions).toContainEqual(expect.objectContaining({ motionId, text: decided }))
  const basis = { kind: 'chair', reasons: 'By telephone.', measureId: null, motionId } as const
  const { decisionId } = await world.convenor.act(logDecision, input(basis, ''))
  expect(await place.observer.read(getDecision, { decisionId })).toMatchObject({
    ...{
      basis: 'chair',
      question: 'Shall monitors be sent?',
      ballot: null,
      chairReasons: 'By telephone.',
    },
    adopted: { documentId },
  })
  expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({
    state: 'adopted',
    text: { frozen: 'ballot' },
  })
  const refusals = [
    await world.convenor.attempt(logDecision, input(basis, '')),
    await world.convenor.attempt(openBallot, {
      ...{ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' },
    }),
    await world.convenor.attempt(unfreezeSection, { documentId }),
  ]
  expect(refusals).toMatchObject([
    { refusal: { code: 'ballots.motion_decided' } },
    { refusal: { code: 'ballots.motion_decided' } },
    { refusal: { code: 'assessments.frozen_by_ballot' } },
  ])
  const elsewhere = await world.openSituation()
  expect(
    await world.convenor.attempt(logDecision, { ...input(basis, ''), situationId: elsewhere }),
  ).toMatchObject({ refusal: { code: 'decisions.motion_unknown' } })
})

test('a decision leaves in every format, with its votes, its dissents, its evidence and its place in the record', async () => {
  const { motionId } = await motionOf(adopted())
  const basis = { kind: 'ballot', ballotId: await vote(motionId) } as const
  const logged = await world.convenor.attempt(logDecision, input(basis, ''))
  if (!logged.ok) throw new Error(logged.refusal.code)
  const { decisionId, number, snapshot } = logged.output
  const text = 'Forty is half of what is needed.'
  await world.principals[2].act(dissentFromDecision, { decisionId, kind: 'dissent', text })
  const decision = await exported(place.observer, decisionId)
  expect(decision).toMatchObject({
    ...{ kind: `Decision ${number}`, title: 'Envoys to the talks', marking: 'Restricted' },
    version: { index: logged.receipt.index },
    signers: ['For the body, the convenor', 'For the lead ministry, Foreign Affairs'],
  })
  // What the text cites first, then all else that the decision rests on.
  expect(decision.sources.map((source) => [source.number, source.grade])).toEqual([
    [expect.any(Number), 'B2'],
    [other, 'B2'],
  ])
  const markdown = await writeText(decision, 'markdown')
  for (const part of [
    `Reference: Decision ${number} · River provinces`,
    'Basis: Adopted by ballot',
    'Pillar I: a state protects its own population',
    `Entry of the record: ${logged.receipt.index}`,
    decision.version.hash,
    snapshot,
    `${decided}[1]`,
    '3 for, 1 against, 0 abstained, 0 invalid. Present: 4 of 4 entitled.',
    'more than 1/2 of 4',
    '| Interior | Interior principal | No | Too few. |',
    `> ${text}`,
    'Interior principal, Interior',
    '| 1 | Name the envoys | Defence | 10 January 2099 | Open |',
    'Would close the channel.',
    '| [1] | Lists read out on the radio',
  ]) {
    expect(markdown).toContain(part)
  }
  const docx = await writeText(decision, 'docx')
  if (typeof docx === 'string') throw new Error('a DOCX is bytes')
  const xml = partOf(docx, 'word/document.xml')
  expect(xml).toContain('Forty monitors are sent')
  // It is settled: nothing of it is tracked, and it does not ask to be brought back.
  expect(xml).not.toContain('Bring it back')
  expect(partOf(docx, 'word/settings.xml')).not.toContain('<w:trackRevisions/>')
  expect(partOf(docx, 'word/footer1.xml')).toContain('Restricted')
  const pdf = await writeText(decision, 'pdf')
  if (typeof pdf === 'string') throw new Error('a PDF is bytes')
  expect(openPdf(pdf)).toContain(`(Decision ${number}: Envoys to the talks)`)
  const json = JSON.parse(String(await writeText(decision, 'json')))
  expect(json.facts).toContainEqual({ label: 'Snapshot (SHA-256)', value: snapshot })
  expect(json.sections[0].text).toEqual(adopted())
  expect(String(await writeText(decision, 'html'))).toContain('<h2>3. Votes</h2>')
})

test('a decision of the chair leaves with the reasons why there was no ballot', async () => {
  const basis = { kind: 'chair', reasons: 'By telephone.', measureId: null } as const
  const typed = 'Monitors go.\n\nThey report daily.'
  const { decisionId } = await world.convenor.act(logDecision, input(basis, typed))
  const markdown = await writeText(await exported(place.observer, decisionId), 'markdown')
  expect(markdown).toContain('Monitors go.\n\nThey report daily.')
  expect(markdown).toContain('**The chair’s reasons.** By telephone.')
  expect(markdown).toContain('Recorded by the chair without a ballot')
})

test('a convenor who may not read the text of a motion decides nothing on it', async () => {
  const { motionId } = await motionOf(adopted())
  const low = await world.addMember('A convenor who reads little', null)
  const mandate = {
    situationId: place.situationId,
    memberId: low.memberId,
    role: 'convenor',
  } as const
  await world.convenor.act(grantMandate, { ...mandate, ceiling: 'unclassified' })
  const basis = { kind: 'chair', reasons: 'By telephone.', measureId: null, motionId } as const
  expect(await low.attempt(logDecision, input(basis, 'Something else.'))).toMatchObject({
    refusal: { code: 'sections.above_own_ceiling' },
  })
  expect(await world.convenor.read(getMotion, { motionId })).toMatchObject({ state: 'put' })
})

test('nobody gets by export what they may not see: grades before grading, words above them, other situations', async () => {
  const { motionId } = await motionOf(adopted())
  const basis = { kind: 'chair', reasons: 'By telephone.', measureId: null, motionId } as const
  const { decisionId } = await world.convenor.act(logDecision, input(basis, ''))
  const blind = await world.deputies[0].read(exportDecisionText, { decisionId })
  expect(blind).toMatchObject({ ready: false, why: 'blind', evidence: [other, expect.any(Number)] })
  const low = await world.addMember('Of low clearance', null)
  await world.convenor.act(grantMandate, {
    ...{ situationId: place.situationId, memberId: low.memberId, role: 'observer' },
    ceiling: 'unclassified',
  })
  expect(await low.read(exportDecisionText, { decisionId })).toEqual({
    ready: false,
    why: 'ceiling',
  })
  expect(await low.read(getDecision, { decisionId })).toMatchObject({
    ...{ text: '', adopted: null, isTextHidden: true },
  })
  expect(await world.stranger.read(exportDecisionText, { decisionId })).toBeNull()
  const rows = await world.worker.sql`select member_id from access_log
    where reading = 'decision.export_text' and thing_id = ${decisionId}`
  expect(rows).toEqual([])
})
