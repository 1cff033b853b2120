import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { correctEvidence } from '#server/evidence/correct-evidence.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { keepWordsOfTexts } from '#server/search/keep-words-of-texts.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { sit } from '../ballots/sitting.ts'
import { saying } from '../comments/passage.ts'
import { words } from '../decisions/adopted.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { type Asked, foundWords, look, plain, titles } from './look.ts'

let world: World
let place: Case
beforeAll(async () => {
  world = await makeWorld()
  place = await openCase(world)
})
afterAll(() => world.end())

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

  it('shows in a passage what is cited by its number, and finds words on both sides of it', async () => {
    const one = await openCase(world)
    const { situationId } = one
    const { evidenceId, number } = await one.attach('Boats at night')
    const elsewhere = await openCase(world)
    await elsewhere.attach('First there')
    const hidden = await elsewhere.attach('Hidden from here')
    const { sections } = await world.convenor.act(openAssessment, { situationId })
    const cite = (id: string) => ({ type: 'citation', attrs: { evidenceId: id } })
    const say = (text: string) => ({ type: 'text', text })
    const content = [say('Ferries '), cite(evidenceId), say(' crossed '), cite(hidden.evidenceId)]
    await world.convenor.act(writeSection, {
      documentId: sections[0]?.documentId ?? '',
      document: { type: 'doc', content: [{ type: 'paragraph', content: [...content, say('.')] }] },
    })
    await keepWordsOfTexts(world.worker)
    const { hits } = await look(one.observer, '"ferries crossed"', { situationId })
    expect(hits.map((hit) => plain(hit.passage))).toEqual([`Ferries [№ ${number}] crossed [—].`])
    expect((await look(one.observer, String(number), { situationId })).hits).toEqual([])
  })
})
