import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { markSection } from '#server/assessments/mark-section.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { addSource } from '#server/evidence/add-source.ts'
import { grantIdentity } from '#server/evidence/grant-identity.ts'
import { withdrawIdentity } from '#server/evidence/withdraw-identity.ts'
import { proposeHypothesis } from '#server/findings/propose-hypothesis.ts'
import { askForecast } from '#server/forecasts/ask-forecast.ts'
import { giveForecast } from '#server/forecasts/give-forecast.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { keepWordsOfTexts } from '#server/search/keep-words-of-texts.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { saying } from '../comments/passage.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { look, titles } from './look.ts'

let world: World
let place: Case
beforeAll(async () => {
  world = await makeWorld()
  place = await openCase(world)
})
afterAll(() => world.end())

describe('the walls hold in a search', () => {
  it('for an outsider: a situation, its words and its id find what a situation that is not there finds', async () => {
    await place.attach('The okapi convoy')
    const nowhere = { situationId: crypto.randomUUID() }
    const here = { situationId: place.situationId }
    const nothing = { understood: true, hits: [], next: null }
    for (const more of [{}, here, nowhere, { limit: 1 }]) {
      expect(await look(world.stranger, 'okapi', more)).toEqual(nothing)
      expect(await look(world.administrator, 'okapi', more)).toEqual(nothing)
    }
    expect(await titles(world.auditor, 'okapi', here)).toEqual(['The okapi convoy'])
    const after = { titled: true, day: '2999-01-01', thingId: crypto.randomUUID() }
    expect(await look(world.stranger, 'okapi', { after })).toEqual(nothing)
    expect(await titles(world.convenor, 'okapi', { after })).toEqual(['The okapi convoy'])
  })

  it('for a ceiling: a section above it is in no hit, title or passage, and takes no place in a list', async () => {
    const one = await openCase(world)
    const { situationId } = one
    const [low, high] = [await world.addMember('Low', null), await world.addMember('High', null)]
    for (const [{ memberId }, ceiling] of [
      [low, 'restricted'] as const,
      [high, 'secret'] as const,
    ]) {
      await world.convenor.act(grantMandate, { situationId, memberId, role: 'drafter', ceiling })
    }
    const { sections } = await world.convenor.act(openAssessment, { situationId })
    const idOf = (name: string) =>
      sections.find(({ section }) => section === name)?.documentId ?? ''
    for (const [name, text] of [
      ['elements', 'The pangolin kept a notebook.'],
      ['risk', 'A pangolin was seen by all.'],
    ] as const) {
      await world.convenor.act(writeSection, { documentId: idOf(name), document: saying(text) })
    }
    await keepWordsOfTexts(world.worker)
    expect((await look(low, 'pangolin')).hits).toHaveLength(2)
    await world.convenor.act(markSection, { documentId: idOf('elements'), marking: 'secret' })

    const asked = { situationId, limit: 1 }
    const seen = await look(low, 'pangolin', asked)
    expect(seen.hits.map((hit) => hit.part)).toEqual(['risk'])
    expect(seen.next).toBeNull()
    expect(JSON.stringify(seen)).not.toMatch(/notebook|Elements of attempt/)
    for (const text of ['notebook', '"elements of attempt"']) {
      expect((await look(low, text, { situationId })).hits).toEqual([])
      expect((await look(high, text, { situationId })).hits).toHaveLength(1)
    }
    const row = await world.app.sql.begin(async (sql) => {
      await sql`select set_config('focalpoint.actor', ${low.memberId}, true)`
      return sql`select document_id from document_words where document_id = ${idOf('elements')}`
    })
    expect(row).toEqual([])
  })

  it('for who a source is: only those who were told by name find it by that, without being shown it', async () => {
    const { sourceId } = await world.convenor.act(addSource, {
      ...{ situationId: place.situationId, name: 'Heron', kind: 'witness' },
      identity: 'Corporal Tapir of the ferry guard',
    })
    const told = world.principals[3]
    const nothing = { understood: true, hits: [], next: null }
    for (const who of [told, world.auditor, world.principals[1]]) {
      expect(await look(who, 'corporal tapir')).toEqual(nothing)
    }
    await world.convenor.act(grantIdentity, {
      ...{ sourceId, memberId: told.memberId, reason: 'Speaks with them' },
    })
    for (const who of [told, world.convenor]) {
      const { hits } = await look(who, 'tapir')
      expect(hits).toMatchObject([{ kind: 'source', thingId: sourceId, byIdentity: true }])
      expect(JSON.stringify(hits)).not.toMatch(/tapir/i)
    }
    expect(await look(world.auditor, 'tapir')).toEqual(nothing)
    const logged = await world.worker.sql`
      select member_id from access_log where thing_id = ${sourceId} and reading = 'source.found_by_identity'`
    expect(logged.map((row) => row.member_id)).toEqual([told.memberId, world.convenor.memberId])
    await world.convenor.act(withdrawIdentity, {
      ...{ sourceId, memberId: told.memberId, reason: 'No longer' },
    })
    expect(await look(told, 'tapir')).toEqual(nothing)
    expect((await look(told, 'heron')).hits).toMatchObject([{ byIdentity: false }])
  })

  it('for what is blind: grades, rivals and forecasts are never found, by those who gave them either', async () => {
    const { evidenceId } = await place.attach('What is graded', ['E2'])
    const [grader] = world.principals
    await place.grade(grader, evidenceId, { reason: '' })
    await world.convenor.act(proposeHypothesis, {
      ...{ situationId: place.situationId, actorId: place.actorId, crime: 'genocide' },
      statement: 'The axolotl explains it.',
    })
    const { forecastId } = await world.convenor.act(askForecast, {
      ...{ situationId: place.situationId, bodyId: world.bodyId, dueOn: '2099-12-31' },
      ...{ question: 'Will an axolotl be seen?', criteria: 'It is reported.' },
      resolverId: world.convenor.memberId,
      closesAt: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await grader.act(giveForecast, {
      ...{ forecastId, word: 'likely', percent: null, reason: 'The axolotl returned.' },
    })
    for (const who of [grader, world.convenor, world.auditor]) {
      expect((await look(who, 'axolotl')).hits).toEqual([])
    }
  })

  it('for the index itself: no role of ours reads it', async () => {
    for (const { sql } of [world.app, world.worker]) {
      await expect(sql`select * from search_entry`).rejects.toThrow(/permission denied/)
      await expect(sql`select keep_searched(${place.sourceId}::uuid)`).rejects.toThrow(
        /permission denied/,
      )
    }
  })
})
