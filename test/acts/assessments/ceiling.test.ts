import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreeToSection } from '#server/assessments/agree-to-section.ts'
import { assignSection } from '#server/assessments/assign-section.ts'
import { freezeSection } from '#server/assessments/freeze-section.ts'
import { getAssessment } from '#server/assessments/get-assessment.ts'
import { getVersion } from '#server/assessments/get-version.ts'
import { markSection } from '#server/assessments/mark-section.ts'
import { markSectionReady } from '#server/assessments/mark-section-ready.ts'
import { nameVersion } from '#server/assessments/name-version.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { unfreezeSection } from '#server/assessments/unfreeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { getFrozen } from '#server/ballots/get-frozen.ts'
import { startThread } from '#server/comments/start-thread.ts'
import { exportDecision } from '#server/decisions/export-decision.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { getAct } from '#server/record/get-act.ts'
import { sha256 } from '#server/record/sha256.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { openByCorrespondence } from '../ballots/sitting.ts'
import { passageOf } from '../comments/passage.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { everythingFor, reads } from './every-read.ts'
import { everythingThereIs } from './everything-there-is.ts'

const secret = 'the lieutenant kept a notebook'
const traces = (documentId: string) => [documentId, 'Elements of attempt', secret]

let world: World
let one: Case
let low: Hand
let high: Hand
let hidden: string
let open: string
let ids: Record<string, unknown>

const saying = (text: string, evidenceId?: string): TextNode => ({
  type: 'doc',
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text },
        ...(evidenceId ? [{ type: 'citation', attrs: { evidenceId } }] : []),
      ],
    },
  ],
})

beforeAll(async () => {
  world = await makeWorld()
  one = await openCase(world)
  const { situationId } = one
  const { convenor } = world
  low = await world.addMember('Low', world.principals[0].ministryId)
  high = await world.addMember('High', world.principals[0].ministryId)
  for (const [who, ceiling] of [[low, 'restricted'] as const, [high, 'secret'] as const]) {
    const { memberId } = who
    await convenor.act(grantMandate, { situationId, memberId, role: 'drafter', ceiling })
  }
  const { evidenceId } = await one.attach('The notebook')
  const { assessmentId, sections } = await convenor.act(openAssessment, { situationId })
  const idOf = (name: string) => sections.find(({ section }) => section === name)?.documentId ?? ''
  hidden = idOf('elements')
  open = idOf('risk')
  await convenor.act(writeSection, { documentId: hidden, document: saying(secret, evidenceId) })
  await convenor.act(markSection, { documentId: hidden, marking: 'secret' })
  await convenor.act(writeSection, { documentId: open, document: saying('Seen by all.') })
  ids = await everythingThereIs(
    one,
    { assessmentId, memberId: high.memberId },
    { evidenceId, documentId: hidden, text: 'notebook', fileId: situationId },
  )
})
afterAll(() => world.end())

/** Every read there is, asked as two people before and after: as many as there are (ms). */
const everyRead = 60_000

describe('a section above a member’s ceiling', () => {
  it('is in no answer to any read', { timeout: everyRead }, async () => {
    const answers = await everythingFor(world, low, ids)
    expect(Object.keys(answers)).toEqual(reads)
    const telling = Object.entries(answers)
      .filter(([, answer]) => traces(hidden).some((trace) => answer.includes(trace)))
      .map(([path]) => path)
    expect(telling).toEqual([])
    expect(answers['assessments.citations']).toBe('[]')
    expect(answers['assessments.authorship']).toBe('null')
    const all = await everythingFor(world, high, ids)
    const reveal = ['assessments.get', 'assessments.version', 'ballots.frozen', 'decisions.get']
    for (const path of reveal) expect(all[path], path).toContain(hidden)
  })

  it('changes without any answer of theirs changing', { timeout: everyRead }, async () => {
    const before = await everythingFor(world, low, ids)
    const beforeHigh = await everythingFor(world, high, ids)
    const { convenor } = world
    await convenor.act(writeSection, { documentId: hidden, document: saying(`${secret} again`) })
    const textHash = (
      await world.convenor.read(getAssessment, { situationId: one.situationId })
    )?.sections.find(({ documentId }) => documentId === hidden)?.textHash
    const ministry = { kind: 'ministry', id: world.principals[0].ministryId ?? '' } as const
    await convenor.act(assignSection, { documentId: hidden, to: ministry })
    await convenor.act(markSectionReady, { documentId: hidden })
    await world.principals[1].act(agreeToSection, { documentId: hidden, textHash: textHash ?? '' })
    await convenor.act(freezeSection, { documentId: hidden })
    await convenor.act(unfreezeSection, { documentId: hidden })
    const passage = await passageOf(world, hidden, 'notebook')
    const about = { documentId: hidden, ...passage, mentions: [world.principals[0].memberId] }
    await convenor.act(startThread, { ...about, text: 'Whose notebook?' })
    expect(await everythingFor(world, low, ids)).toEqual(before)
    expect(await everythingFor(world, high, ids)).not.toEqual(beforeHigh)
  })

  it('leaves the others counted as if it were not there, in what is read and what was named', async () => {
    const { situationId, versionId, ballotId } = ids as Record<string, string>
    const seen = await low.read(getAssessment, { situationId: situationId ?? '' })
    expect(seen?.sections.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(seen?.marking).toEqual({ own: 'restricted', shown: 'restricted' })
    const all = await high.read(getAssessment, { situationId: situationId ?? '' })
    expect(all?.marking).toEqual({ own: 'restricted', shown: 'secret' })
    expect((await low.read(getVersion, { versionId: versionId ?? '' }))?.sections).toHaveLength(7)
    const frozen = await low.read(getFrozen, { ballotId: ballotId ?? '' })
    expect(frozen?.snapshot.text).toHaveLength(7)
  })

  it('is in the version whole for whoever may see all, and its hash is that of what they see', async () => {
    const version = await world.auditor.read(getVersion, { versionId: String(ids.versionId) })
    const bytes = canonicalJson({ format: 'focalpoint.text/1', sections: version?.sections })
    expect(Buffer.from(sha256(Buffer.from(bytes))).toString('hex')).toBe(version?.hash)
  })

  it('is in what somebody freezes who may not see it: all of it for whoever may, nothing of it for them', async () => {
    const situationId = await world.openSituation([[high, 'drafter']])
    const chair = await world.addMember('A chair who reads little', null)
    const mandate = { situationId, memberId: chair.memberId, role: 'convenor' } as const
    await world.convenor.act(grantMandate, { ...mandate, ceiling: 'restricted' })
    const { assessmentId, sections } = await world.convenor.act(openAssessment, { situationId })
    const documentId = sections.find(({ section }) => section === 'elements')?.documentId ?? ''
    await world.convenor.act(writeSection, { documentId, document: saying(secret) })
    await world.convenor.act(markSection, { documentId, marking: 'secret' })

    const { versionId, hash } = await chair.act(nameVersion, { assessmentId, name: 'By the chair' })
    const version = await high.read(getVersion, { versionId })
    expect(version?.sections).toHaveLength(8)
    expect(JSON.stringify(version)).toContain(secret)
    const whole = { format: 'focalpoint.text/1', sections: version?.sections }
    const digest = Buffer.from(sha256(Buffer.from(canonicalJson(whole), 'utf8'))).toString('hex')
    expect(digest).toBe(hash)
    const { ballotId } = await openByCorrespondence(world, situationId, { seconds: 900, by: chair })
    expect((await high.read(getFrozen, { ballotId }))?.snapshot.text).toHaveLength(8)

    const own = await chair.read(getVersion, { versionId })
    const frozen = await chair.read(getFrozen, { ballotId })
    expect(own?.sections).toHaveLength(7)
    expect(frozen?.snapshot.text).toHaveLength(7)
    for (const trace of traces(documentId)) {
      expect(JSON.stringify([own, frozen])).not.toContain(trace)
    }
  })

  it('has no entry in the record, and entries that name it among others withhold that', async () => {
    const entries = await world.worker.sql<{ index: string; act: string; thing: string }[]>`
      select index, act, thing_id as thing from record_entry order by index`
    let withheld = 0
    for (const { index, act, thing } of entries) {
      const found = await low.read(getAct, { index: Number(index) })
      if (thing === hidden) expect(found, act).toBeNull()
      else if (found) {
        expect(JSON.stringify(found)).not.toContain(hidden)
        withheld += found.fields.filter(({ value }) => value === null).length
      }
    }
    expect(withheld).toBe(2)
    expect(entries.filter(({ thing }) => thing === hidden).length).toBeGreaterThan(3)
  })

  it('is refused to their acts as what does not exist', async () => {
    const missing = await low.attempt(writeSection, {
      documentId: world.stranger.memberId,
      document: saying('Mine.'),
    })
    for (const [act, input] of [
      [writeSection, { documentId: hidden, document: saying('Mine.') }],
      [markSection, { documentId: hidden, marking: 'restricted' }],
    ] as const) {
      expect(await low.attempt(act as typeof writeSection, input as never)).toEqual(missing)
    }
  })

  it('is behind the wall of the database too', async () => {
    const rows = await world.app.sql.begin(async (tx) => {
      await tx`select set_config('focalpoint.actor', ${low.memberId}, true)`
      return tx<{ found: string }[]>`
        select 'document' as found from document where id = ${hidden}
        union all select 'update' from document_update where document_id = ${hidden}
        union all select 'thing' from thing where id = ${hidden}
        union all select 'entry' from record_entry where thing_id = ${hidden}
        union all select 'opening' from record_opening o join record_entry e on e.act_id = o.act_id where e.thing_id = ${hidden}
        union all select 'opening' from record_opening where position(convert_to(${secret}, 'UTF8') in opening) > 0
        union all select 'marking' from document_marking where id = ${hidden}
        union all select 'freeze' from document_freeze where id = ${hidden}`
    })
    expect(rows).toEqual([])
    const bytes = world.app.sql.begin(async (tx) => {
      await tx`select set_config('focalpoint.actor', ${low.memberId}, true)`
      return tx`select bytes from assessment_version`
    })
    await expect(bytes).rejects.toThrow(/permission denied/)
  })

  it('keeps a decision’s file, whose hash covers it, from whoever may not see all of it', async () => {
    const decisionId = String(ids.decisionId)
    expect(await low.read(exportDecision, { decisionId })).toEqual({ ready: false, why: 'ceiling' })
    expect(await world.auditor.read(exportDecision, { decisionId })).toMatchObject({ ready: true })
  })
})
