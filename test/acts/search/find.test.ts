import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { markSection } from '#server/assessments/mark-section.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { addSource } from '#server/evidence/add-source.ts'
import { correctEvidence } from '#server/evidence/correct-evidence.ts'
import { grantIdentity } from '#server/evidence/grant-identity.ts'
import { withdrawIdentity } from '#server/evidence/withdraw-identity.ts'
import { proposeHypothesis } from '#server/findings/propose-hypothesis.ts'
import { askForecast } from '#server/forecasts/ask-forecast.ts'
import { giveForecast } from '#server/forecasts/give-forecast.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import type { findInput } from '#server/search/find.schema.ts'
import { find } from '#server/search/find.ts'
import { keepWordsOfTexts } from '#server/search/keep-words-of-texts.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { saying } from '../comments/passage.ts'
import { words } from '../decisions/adopted.ts'
import { type Case, openCase } from '../evidence/case.ts'

let world: World
let place: Case
beforeAll(async () => {
  world = await makeWorld()
  place = await openCase(world)
})
afterAll(() => world.end())

type Asked = Partial<z.input<typeof findInput>>
const look = async (who: Pick<Hand, 'read'>, text: string, more: Asked = {}) => {
  const answer = await who.read(find, { text, ...more })
  if (answer === null) throw new Error('nobody is refused a search')
  return answer
}
const plain = (marked: readonly { words: string }[] | undefined) =>
  (marked ?? []).map((part) => part.words).join('')
const foundWords = (marked: readonly { words: string; found: boolean }[] | undefined) =>
  (marked ?? []).filter((part) => part.found).map((part) => part.words)
const titles = async (who: Pick<Hand, 'read'>, text: string, more: Asked = {}) =>
  (await look(who, text, more)).hits.map((hit) => plain(hit.title))

describe('a search', () => {
  it('finds words in English and French by their stems, whatever their accents and capitals', async () => {
    await place.attach('Élections contestées à Kisumu', [], {
      reported: 'Les bureaux de vote de l’Œuvre des sœurs furent incendiés.',
    })
    await place.attach('Burning of the polling stations', [], {
      reported: 'Two witnesses saw houses burning near the river.',
    })
    const french = 'Élections contestées à Kisumu'
    for (const typed of [
      'election contestee',
      'ÉLECTIONS',
      'incendie',
      'oeuvre',
      'l’œuvre soeur',
    ]) {
      expect(await titles(world.convenor, typed), typed).toEqual([french])
    }
    for (const typed of ['burned', 'witness house', '"polling stations"', 'burns -kisumu']) {
      expect(await titles(world.convenor, typed), typed).toEqual([
        'Burning of the polling stations',
      ])
    }
    expect(await titles(world.convenor, '"stations polling"')).toEqual([])
    expect((await titles(world.convenor, 'burns or elections')).sort()).toEqual(
      ['Burning of the polling stations', french].sort(),
    )
  })

  it('marks the words that were found as they are written, and never as markup', async () => {
    await place.attach('<b>Témoins</b> & <script>alert("x")</script>', [], {
      reported: `${'Rien à dire. '.repeat(60)}Un <i>témoin</i> parla enfin. ${'Puis rien. '.repeat(60)}`,
    })
    const { hits } = await look(world.convenor, 'temoin')
    expect(hits).toHaveLength(1)
    expect(plain(hits[0]?.title)).toBe('<b>Témoins</b> & <script>alert("x")</script>')
    expect(foundWords(hits[0]?.title)).toEqual(['Témoins'])
    expect(foundWords(hits[0]?.passage)).toEqual(['témoin'])
    expect(plain(hits[0]?.passage)).toMatch(/^… .*Un <i>témoin<\/i> parla enfin\. .* …$/)
  })

  it('says where nothing typed is a word to look for', async () => {
    for (const typed of ['', '   ', '?!', 'on me', '-burning', '" "', '&|!():*<->\\', "'"]) {
      expect(await look(world.convenor, typed), typed).toEqual({
        ...{ understood: false, hits: [], next: null },
      })
    }
    for (const typed of ["burning') --", 'burning & | ! ( : *', 'burning "', '<burning>\\'])
      expect((await look(world.convenor, typed)).understood, typed).toBe(true)
  })

  it('forgets what a correction took out', async () => {
    const { evidenceId } = await place.attach('A convoy of zebrawood')
    expect(await titles(world.convenor, 'zebrawood')).toHaveLength(1)
    await world.convenor.act(correctEvidence, {
      ...{ evidenceId, title: 'A convoy of timber', reported: 'Timber.', reason: 'Misheard' },
      sourceId: place.sourceId,
    })
    expect(await titles(world.convenor, 'zebrawood')).toEqual([])
    expect(await titles(world.convenor, 'timber')).toEqual(['A convoy of timber'])
  })

  it('goes on where a page ended, titles first, then the newest day, nothing twice and nothing left out', async () => {
    const one = await openCase(world)
    const says = (title: string, reported: string, reportedOn: string) =>
      one.attach(title, [], { reported, reportedOn })
    for (let day = 1; day <= 5; day += 1) {
      await says(`Plain ${day}`, 'A quagga was seen.', `2020-01-0${day}`)
      await says(`Quagga ${day}`, 'Seen.', `2019-01-0${day}`)
      await says(`Quagga of the third ${day}`, 'Seen.', '2019-01-03')
    }
    const seen: string[] = []
    let after: Asked['after']
    for (let page = 0; page < 20; page += 1) {
      const answer = await look(world.convenor, 'quagga', { limit: 2, ...(after ? { after } : {}) })
      seen.push(...answer.hits.map((hit) => plain(hit.title)))
      if (answer.next === null) break
      after = answer.next
    }
    expect(seen).toHaveLength(15)
    expect(new Set(seen).size).toBe(15)
    expect(seen.slice(0, 2)).toEqual(['Quagga 5', 'Quagga 4'])
    expect(seen.slice(8)).toEqual([
      'Quagga 2',
      'Quagga 1',
      ...[5, 4, 3, 2, 1].map((n) => `Plain ${n}`),
    ])
    const days = { firstDay: '2019-01-02', lastDay: '2019-01-02' }
    expect(await titles(world.convenor, 'quagga', days)).toEqual(['Quagga 2'])
    const elsewhere = { situationId: place.situationId }
    expect(await titles(world.convenor, 'quagga', elsewhere)).toEqual([])
    expect(await titles(world.convenor, 'quagga', { kind: 'source' })).toEqual([])
    expect(await titles(world.convenor, 'quagga', { kind: 'evidence' })).toHaveLength(15)
  })

  it('finds sources, sections, minutes, motions, decisions with their dissents, meetings and situations', async () => {
    const { situationId } = place
    await place.source('Wapiti monitors')
    const { sections } = await world.convenor.act(openAssessment, { situationId })
    const risk = sections.find(({ section }) => section === 'risk')?.documentId ?? ''
    await world.convenor.act(writeSection, {
      ...{ documentId: risk, document: saying('Nothing yet.', 'A wapiti crossed the border.') },
    })
    const sitting = await sit(world, situationId, [...world.principals])
    const { motionId } = await sitting.put('Shall the wapiti be counted?')
    const motionText = await world.principals[0].act(openMotionText, { motionId })
    const counted = saying('Count every wapiti.')
    await world.convenor.act(writeSection, { documentId: motionText.documentId, document: counted })
    const { meetingId } = sitting
    const minutes = await world.convenor.act(openMinutes, { meetingId })
    const said = saying('The wapiti were discussed.')
    await world.convenor.act(writeSection, { documentId: minutes.documentId, document: said })
    const chair = { kind: 'chair', reasons: 'Time is short.', measureId: null } as const
    const { decisionId } = await world.convenor.act(logDecision, words(world, situationId, chair))
    await world.principals[1].act(dissentFromDecision, {
      ...{ decisionId, kind: 'dissent', text: 'The wapiti were forgotten.' },
    })

    const found = () =>
      look(world.principals[2], 'wapiti').then(({ hits }) =>
        hits
          .map(({ kind, leadsTo, part }) => [kind, leadsTo, part].filter(Boolean).join(' '))
          .sort(),
      )
    expect(await found()).toEqual(['decision', 'motion', 'source'])
    expect(await keepWordsOfTexts(world.worker)).toBeGreaterThan(2)
    expect(await found()).toEqual(
      [
        ...['assessment risk', 'decision', `minutes ${meetingId} minutes`, 'motion'],
        ...[`motion ${motionId} motion`, 'source'],
      ].sort(),
    )
    expect(await keepWordsOfTexts(world.worker)).toBe(0)
    await world.convenor.act(writeSection, { documentId: risk, document: saying('Nothing.') })
    expect(await keepWordsOfTexts(world.worker)).toBe(1)
    expect(await found()).not.toContain('assessment risk')
    const kinds = async (text: string) =>
      (await look(world.auditor, text)).hits.map((hit) => hit.kind)
    expect(await kinds('"families of the river provinces"')).toContain('situation')
    expect(await kinds('sitting')).toContain('meeting')
  })
})

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
