import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { freezeSection } from '#server/assessments/freeze-section.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { listMentionable } from '#server/comments/list-mentionable.ts'
import { listThreads } from '#server/comments/list-threads.ts'
import { listWaitingMentions } from '#server/comments/list-waiting-mentions.ts'
import { reopenThread } from '#server/comments/reopen-thread.ts'
import { reply } from '#server/comments/reply.ts'
import { resolveThread } from '#server/comments/resolve-thread.ts'
import { reviseComment } from '#server/comments/revise-comment.ts'
import { seeMention } from '#server/comments/see-mention.ts'
import { startThread } from '#server/comments/start-thread.ts'
import { textRoot } from '#server/documents/schema.ts'
import { type Hand, makeWorld, type World } from '../../support/world.ts'
import { passageOf, saying, writeFirst } from './passage.ts'

let world: World
let observer: Hand
let situationId: string
let documentId: string
const first = 'Men with lists go from house to house.'
const second = 'The courts have been closed since Monday.'

beforeAll(async () => {
  world = await makeWorld()
  observer = await world.addMember('An observer', null)
  situationId = await world.openSituation([[observer, 'observer']])
  documentId = await writeFirst(world, situationId, first, second)
})
afterAll(() => world.end())

const comment = async (by: Hand, quote: string, text: string, mentions: string[] = []) =>
  by.act(startThread, {
    documentId,
    ...(await passageOf(world, documentId, quote)),
    text,
    mentions,
  })
const threadOf = async (threadId: string, by: Hand = world.convenor) => {
  const listed = await by.read(listThreads, { situationId })
  return listed?.threads.find((thread) => thread.threadId === threadId)
}

describe('a comment on a passage', () => {
  it('quotes the committed words, leaves the text alone, and is listed in the text’s order', async () => {
    const [justice, defence] = [world.principals[3], world.principals[1]]
    const later = await comment(justice, 'closed since Monday', 'All of them?')
    const earlier = await comment(defence, 'lists', 'Who wrote them?')
    const listed = await observer.read(listThreads, { situationId })
    expect(listed?.mayComment).toBe(false)
    expect(listed?.threads.map(({ threadId, quote }) => [threadId, quote])).toEqual([
      [earlier.threadId, 'lists'],
      [later.threadId, 'closed since Monday'],
    ])
    expect(listed?.threads[0]).toMatchObject({
      place: first.indexOf('lists'),
      resolved: null,
      comments: [{ author: { name: 'Defence principal' }, ministryName: 'Defence' }],
    })
    const rows = await world.worker.sql`select max(sequence)::int as last from document_update
      where document_id = ${documentId}`
    expect(rows[0]?.last).toBe(2)
  })

  it('can be made on a text that is closed to writing', async () => {
    const other = await world.openSituation()
    const frozen = await writeFirst(world, other, 'Closed words.')
    await world.convenor.act(freezeSection, { documentId: frozen })
    const passage = await passageOf(world, frozen, 'words')
    const input = { documentId: frozen, ...passage, text: 'Why closed?' }
    expect(await world.principals[0].attempt(startThread, input)).toMatchObject({ ok: true })
  })

  it('is refused on words that are not committed, and on what is no position at all', async () => {
    const elsewhere = new Y.Doc()
    elsewhere.getXmlFragment(textRoot).insert(0, [new Y.XmlText('Not sent yet')])
    const text = elsewhere.getXmlFragment(textRoot).get(0)
    if (!(text instanceof Y.XmlText)) throw new Error('no text')
    const position = (at: number, side: number) =>
      Buffer.from(
        Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, at, side)),
      ).toString('base64')
    const root = Buffer.from([1, 3, 102, 111, 111]).toString('base64')
    for (const [start, end] of [
      [position(0, 0), position(3, -1)],
      [root, root],
      ['/w==', '/w=='],
      [Buffer.from([7]).toString('base64'), Buffer.from([7]).toString('base64')],
      [
        (await passageOf(world, documentId, 'house')).end,
        (await passageOf(world, documentId, 'lists')).start,
      ],
    ] as const) {
      const input = { documentId, start, end, text: 'Where?' }
      expect(await world.convenor.attempt(startThread, input)).toMatchObject({
        refusal: { code: 'comments.no_such_words' },
      })
    }
  })

  it('is for those who work in the situation: observers and auditors read, strangers see nothing', async () => {
    const { threadId } = await comment(world.convenor, 'house to house', 'Which streets?')
    const passage = await passageOf(world, documentId, 'lists')
    const input = { documentId, ...passage, text: 'May I?' }
    for (const reader of [observer, world.auditor]) {
      expect(await reader.attempt(startThread, input)).toMatchObject({
        refusal: { code: 'common.not_entitled' },
      })
      expect(await reader.attempt(resolveThread, { threadId })).toMatchObject({
        refusal: { code: 'common.not_entitled' },
      })
      expect(await threadOf(threadId, reader)).toBeDefined()
    }
    expect(await world.stranger.attempt(startThread, input)).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(await world.stranger.attempt(reply, { threadId, text: 'Hello?' })).toMatchObject({
      refusal: { code: 'common.not_found' },
    })
    expect(await world.stranger.read(listThreads, { situationId })).toBeNull()
  })

  it('is hidden by the database itself from whoever does not see its section', async () => {
    for (const table of ['comment_thread', 'comment', 'comment_resolution', 'mention_seen']) {
      const seen = await world.app.sql.begin(async (tx) => {
        await tx`select set_config('focalpoint.actor', ${world.stranger.memberId}, true)`
        return tx.unsafe(`select from ${table}`)
      })
      expect(seen, table).toHaveLength(0)
    }
  })

  it('keeps its words out of the record, which more people read than a section', async () => {
    await comment(world.convenor, 'Monday', 'A secret doubt about the date')
    const [row] = await world.worker.sql`select count(*)::int as leaks from record_opening
      where convert_from(opening, 'UTF8') like '%secret doubt%'`
    expect(row?.leaks).toBe(0)
  })
})

describe('a thread', () => {
  it('takes replies until it is resolved, and again when reopened', async () => {
    const { threadId } = await comment(world.principals[0], 'The courts', 'Which ones?')
    await world.principals[1].act(reply, { threadId, text: 'The district courts.' })
    await world.principals[0].act(resolveThread, { threadId })
    expect(await threadOf(threadId)).toMatchObject({
      resolved: { by: { name: 'Foreign Affairs principal' } },
      comments: [{ text: 'Which ones?' }, { text: 'The district courts.' }],
    })
    expect(await world.principals[1].attempt(reply, { threadId, text: 'And …' })).toMatchObject({
      refusal: { code: 'comments.resolved' },
    })
    expect(await world.principals[1].attempt(resolveThread, { threadId })).toMatchObject({
      refusal: { code: 'comments.resolved_already' },
    })
    await world.principals[1].act(reopenThread, { threadId })
    expect(await world.principals[1].attempt(reopenThread, { threadId })).toMatchObject({
      refusal: { code: 'comments.not_resolved' },
    })
    await world.principals[1].act(reply, { threadId, text: 'And the high court.' })
    expect((await threadOf(threadId))?.comments).toHaveLength(3)
  })

  it('is resolved once when two resolve it at the same moment', async () => {
    const { threadId } = await comment(world.convenor, 'Men with', 'How many?')
    const answers = await Promise.all(
      world.principals.map((one) => one.attempt(resolveThread, { threadId })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('lets its author change a comment, as a version, and nobody else', async () => {
    const [author, other] = [world.principals[2], world.principals[3]]
    const { threadId, commentId } = await comment(author, 'since Monday', 'Since Tuesday')
    expect(await other.attempt(reviseComment, { commentId, text: 'Mine now' })).toMatchObject({
      refusal: { code: 'comments.not_yours' },
    })
    const before = await author.attempt(reply, { threadId, text: 'I looked it up.' })
    await author.act(reviseComment, { commentId, text: 'Since Tuesday, I think' })
    const now = await threadOf(threadId)
    expect(now?.comments.map(({ text }) => text)).toEqual([
      'Since Tuesday, I think',
      'I looked it up.',
    ])
    expect(now?.comments[0]?.revisedAt).toBeInstanceOf(Date)
    if (!before.ok) throw new Error(before.refusal.code)
    const then = await other.read(listThreads, { situationId }, before.receipt.index)
    const thread = then?.threads.find((one) => one.threadId === threadId)
    expect(thread?.comments[0]).toMatchObject({ text: 'Since Tuesday', revisedAt: null })
  })

  it('is an orphan, still quoted, when its passage is deleted, and finds moved words again', async () => {
    const { threadId } = await comment(world.convenor, second, 'Still true?')
    await world.convenor.act(writeSection, {
      documentId,
      document: saying('An introduction.', first, second),
    })
    expect((await threadOf(threadId))?.place).toBeGreaterThan(first.length)
    await world.convenor.act(writeSection, { documentId, document: saying(first) })
    expect(await threadOf(threadId)).toMatchObject({ place: null, quote: second })
  })
})

describe('a mention', () => {
  it('waits for the one mentioned until they open it or it is resolved', async () => {
    const [justice, interior] = [world.principals[3], world.principals[2]]
    const names = await observer.read(listMentionable, { documentId })
    expect(names?.map(({ name }) => name)).toEqual([
      ...new Set(names?.map(({ name }) => name).sort()),
    ])
    expect(names?.map(({ memberId }) => memberId)).toContain(interior.memberId)
    const text = '@Interior principal, do you know?'
    const { threadId } = await comment(justice, 'lists', text, [interior.memberId])
    expect(await interior.read(listWaitingMentions, {})).toMatchObject([
      { threadId, situationId, authorName: 'Justice principal', section: 'situation', text },
    ])
    expect(await justice.read(listWaitingMentions, {})).toEqual([])
    expect((await threadOf(threadId, interior))?.mentionsReader).toBe(true)
    await interior.act(seeMention, { threadId })
    expect(await interior.read(listWaitingMentions, {})).toEqual([])
    expect(await interior.attempt(seeMention, { threadId })).toMatchObject({
      refusal: { code: 'comments.nothing_unseen' },
    })
    await interior.act(reply, { threadId, text: '@An observer', mentions: [observer.memberId] })
    expect(await observer.read(listWaitingMentions, {})).toHaveLength(1)
    await justice.act(resolveThread, { threadId })
    expect(await observer.read(listWaitingMentions, {})).toEqual([])
  })

  it('is only of somebody who is in the situation', async () => {
    const passage = await passageOf(world, documentId, 'lists')
    const input = { documentId, ...passage, text: '@Stranger', mentions: [world.stranger.memberId] }
    expect(await world.convenor.attempt(startThread, input)).toMatchObject({
      refusal: { code: 'comments.not_mentionable' },
    })
  })
})
