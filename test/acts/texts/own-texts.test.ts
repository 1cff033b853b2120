import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { comparePoints } from '#server/assessments/compare-points.ts'
import { getAssessment } from '#server/assessments/get-assessment.ts'
import { getPoint } from '#server/assessments/get-point.ts'
import { listCitations } from '#server/assessments/list-citations.ts'
import { listHistory } from '#server/assessments/list-history.ts'
import { nameVersion } from '#server/assessments/name-version.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { restoreVersion } from '#server/assessments/restore-version.ts'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { getMotion } from '#server/ballots/get-motion.ts'
import { openBallot } from '#server/ballots/open-ballot.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { listThreads } from '#server/comments/list-threads.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'

let world: World
let situationId: string
beforeAll(async () => {
  world = await makeWorld()
  situationId = await world.openSituation()
})
afterAll(() => world.end())

const saying = (text: string): TextNode => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

const motionWithText = async () => {
  const [one, two] = world.principals
  const sitting = await sit(world, situationId, [one, two, world.principals[2]])
  const { motionId } = await sitting.put()
  const { documentId } = await one.act(openMotionText, { motionId })
  await world.convenor.act(writeSection, { documentId, document: saying('Send monitors.') })
  return { ...sitting, motionId, documentId }
}
const inMeeting = (motionId: string) =>
  ({ motionId, rule: 'majority', mode: 'meeting', closesAt: null, timeZone: 'UTC' }) as const

describe('the text of a motion', () => {
  it('is opened once, by those who may, and read by everybody in the situation', async () => {
    const { motionId, documentId } = await motionWithText()
    expect(await world.convenor.attempt(openMotionText, { motionId })).toMatchObject({
      refusal: { code: 'ballots.text_open_already' },
    })
    const seen = await world.auditor.read(getMotion, { motionId })
    expect(seen?.text).toMatchObject({ documentId, frozen: null, mayWrite: false, words: 2 })
  })

  it('is not opened by whoever may not read it, who is told the same whether there is one or not', async () => {
    const { put } = await sit(world, situationId, [])
    const [{ motionId: bare }, { motionId: written }] = [await put(), await motionWithText()]
    const low = await world.addMember('A drafter who reads little', null)
    await world.convenor.act(grantMandate, {
      ...{ situationId, memberId: low.memberId, role: 'drafter', ceiling: 'unclassified' },
    })
    const answers = []
    for (const motionId of [bare, written]) {
      const answer = await low.attempt(openMotionText, { motionId })
      expect(answer).toMatchObject({ refusal: { code: 'sections.above_own_ceiling' } })
      answers.push([answer, (await low.read(getMotion, { motionId }))?.mayOpenText])
    }
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.[1]).toBe(false)
    expect(await world.convenor.attempt(openMotionText, { motionId: bare })).toMatchObject({
      ok: true,
    })
  })

  it('is not put to the vote by a convenor who may not read it, and so could not freeze it', async () => {
    const { motionId } = await motionWithText()
    const low = await world.addMember('A convenor who reads little', null)
    const { memberId } = low
    const mandate = { situationId, memberId, role: 'convenor', ceiling: 'unclassified' } as const
    await world.convenor.act(grantMandate, mandate)
    expect(await low.read(getMotion, { motionId })).toMatchObject({ text: null })
    expect(await low.attempt(openBallot, inMeeting(motionId))).toMatchObject({
      refusal: { code: 'sections.above_own_ceiling' },
    })
  })

  it('is frozen as the ballot opens, word for word in what the ballot is on', async () => {
    const { motionId, documentId } = await motionWithText()
    const { ballotId } = await world.convenor.act(openBallot, inMeeting(motionId))
    const frozen = await world.auditor.read(getFrozen, { ballotId })
    const text = frozen?.snapshot.motion?.text
    const seen = await world.convenor.read(getMotion, { motionId })
    expect(text).toMatchObject({ documentId, hash: seen?.text?.textHash })
    expect(JSON.stringify(text?.document)).toContain('Send monitors.')
    expect(seen?.text?.frozen).toBe('ballot')
    const write = { documentId, document: saying('Send nobody.') }
    expect(await world.convenor.attempt(writeSection, write)).toMatchObject({
      refusal: { code: 'assessments.frozen' },
    })
  })

  it('stays closed while it is voted on and once that decided it, and opens again after a vote without a quorum', async () => {
    const [one, two] = world.principals
    const { motionId, documentId, move } = await motionWithText()
    const { ballotId } = await world.convenor.act(openBallot, inMeeting(motionId))
    const opening = () => world.convenor.attempt(unfreezeSection, { documentId })
    expect(await opening()).toMatchObject({ refusal: { code: 'assessments.frozen_by_ballot' } })
    await move('left', one, two)
    await world.convenor.act(closeBallot, { ballotId, ruling: 'The room emptied.' })
    expect(await opening()).toMatchObject({ ok: true })

    await move('arrived', one, two)
    const again = await world.convenor.act(openBallot, inMeeting(motionId))
    for (const hand of [one, two]) {
      await hand.act(castVote, { ballotId: again.ballotId, choice: 'yes', explanation: '' })
    }
    await world.convenor.act(closeBallot, { ballotId: again.ballotId, ruling: 'Enough voted.' })
    expect(await opening()).toMatchObject({ refusal: { code: 'assessments.frozen_by_ballot' } })
  })

  it('is no part of the assessment: not of its sections, citations or comments', async () => {
    const other = await world.openSituation()
    const { sections } = await world.convenor.act(openAssessment, { situationId: other })
    const sitting = await sit(world, other, [])
    const { motionId } = await sitting.put()
    const { documentId } = await world.convenor.act(openMotionText, { motionId })
    const seen = await world.convenor.read(getAssessment, { situationId: other })
    expect(seen?.sections.map((section) => section.documentId)).toEqual(
      sections.map((section) => section.documentId),
    )
    expect(await world.convenor.read(listCitations, { situationId: other })).toEqual([])
    const about = { situationId: other, documentId }
    expect(await world.convenor.read(listThreads, about)).toMatchObject({ threads: [] })
  })

  it('does not exist for whoever may not read so far up', async () => {
    const { motionId } = await motionWithText()
    const { ballotId } = await world.convenor.act(openBallot, inMeeting(motionId))
    const low = world.stranger
    await world.convenor.act(grantMandate, {
      ...{ memberId: low.memberId, situationId, role: 'observer', ceiling: 'unclassified' },
    })
    expect(await low.read(getMotion, { motionId })).toMatchObject({ text: null })
    const frozen = await low.read(getFrozen, { ballotId })
    expect(frozen?.snapshot.motion).not.toHaveProperty('text')
    expect(JSON.stringify(frozen)).not.toContain('Send monitors')
  })
})

describe('the history of a text that stands on its own', () => {
  it('is its own alone, with every point of it to read, to compare and to go back to', async () => {
    const { documentId: textId } = await motionWithText()
    const { documentId: other } = await motionWithText()
    const { convenor } = world
    await convenor.act(writeSection, { documentId: textId, document: saying('Send observers.') })
    const which = { situationId, textId }
    const { entries } = (await convenor.read(listHistory, which)) ?? { entries: [] }
    expect(entries.map(({ act, section }) => [act?.name, section?.documentId])).toEqual([
      ['assessment.write_section', textId],
      ['assessment.write_section', textId],
    ])
    const [, first] = entries.map(({ point }) => point)
    const textAt = async (point: string) =>
      (await convenor.read(getPoint, { ...which, point }))?.sections.map(({ document }) =>
        plainTextOf(document),
      )
    expect(await textAt(first ?? '')).toEqual(['Send monitors.'])
    expect(await textAt('now')).toEqual(['Send observers.'])
    const range = { from: first ?? '', to: 'now' }
    const compared = await convenor.read(comparePoints, { ...which, ...range })
    expect(compared).toMatchObject({
      sections: [{ documentId: textId, tally: { added: 1, removed: 1 }, isOpen: true }],
      mayRestore: true,
    })
    const back = { documentId: textId, point: first ?? '', reason: 'As it was put' }
    await convenor.act(restoreVersion, back)
    expect(await textAt('now')).toEqual(['Send monitors.'])
    const others = await convenor.read(listHistory, { situationId, textId: other })
    expect(others?.entries).toHaveLength(1)
  })

  it('is not that of a section, of another situation’s text, or of one that is not to be seen', async () => {
    const { documentId: textId } = await motionWithText()
    const elsewhere = await world.openSituation()
    const { assessmentId, sections } = await world.convenor.act(openAssessment, {
      situationId: elsewhere,
    })
    const { versionId } = await world.convenor.act(nameVersion, { assessmentId, name: 'One' })
    const low = await world.addMember('A drafter who reads nothing of it', null)
    await world.convenor.act(grantMandate, {
      ...{ situationId, memberId: low.memberId, role: 'drafter', ceiling: 'unclassified' },
    })
    const section = sections[0]?.documentId ?? ''
    for (const [hand, which] of [
      [world.convenor, { situationId: elsewhere, textId: section }],
      [world.convenor, { situationId: elsewhere, textId }],
      [low, { situationId, textId }],
    ] as const) {
      expect(await hand.read(listHistory, which)).toBeNull()
      expect(await hand.read(getPoint, { ...which, point: 'now' })).toBeNull()
      expect(await hand.read(comparePoints, { ...which, from: 'now', to: 'now' })).toBeNull()
    }
    const named = { situationId, textId, point: versionId }
    expect(await world.convenor.read(getPoint, named)).toBeNull()
  })
})
