import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeSection } from '#server/assessments/write-section.ts'
import { listWaitingInTexts } from '#server/comments/list-waiting-in-texts.ts'
import { noteGrownTexts } from '#server/comments/note-grown-texts.ts'
import { noteTextMentions } from '#server/comments/note-text-mentions.ts'
import { seeTextMention } from '#server/comments/see-text-mention.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { writeFirst } from './passage.ts'

let world: World
beforeAll(async () => {
  world = await makeWorld()
})
afterAll(() => world.end())

const mentioning = (...memberIds: string[]): TextNode => ({
  type: 'doc',
  content: memberIds.map((memberId) => ({
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Ask ' },
      { type: 'mention', attrs: { memberId, name: 'Somebody' } },
      { type: 'text', text: ' about the road.' },
    ],
  })),
})

it('whoever is mentioned in a text has it on their home page until they open it, or it is taken out', async () => {
  const situationId = await world.openSituation()
  const documentId = await writeFirst(world, situationId, 'Nobody yet.')
  const round = noteGrownTexts()
  const [foreign, defence] = world.principals
  expect(await round(world.worker)).toBe(0)
  const write = (...ids: string[]) =>
    world.convenor.act(writeSection, { documentId, document: mentioning(...ids) })
  await write(foreign.memberId, defence.memberId, world.stranger.memberId)
  expect(await round(world.worker)).toBe(1)
  expect(await round(world.worker)).toBe(0)
  expect(await noteGrownTexts()(world.worker)).toBe(0)

  const waiting = await foreign.read(listWaitingInTexts, {})
  const line = 'Ask @Somebody about the road.'
  expect(waiting).toMatchObject([{ situationId, section: 'situation', line }])
  expect(await world.stranger.read(listWaitingInTexts, {})).toEqual([])
  const mentionId = waiting?.[0]?.mentionId ?? ''
  expect(await defence.attempt(seeTextMention, { mentionId })).toMatchObject({
    refusal: { code: 'common.not_found' },
  })
  await foreign.act(seeTextMention, { mentionId })
  expect(await foreign.read(listWaitingInTexts, {})).toEqual([])
  expect(await foreign.attempt(seeTextMention, { mentionId })).toMatchObject({
    refusal: { code: 'comments.nothing_unseen' },
  })

  // The same mentions written again are the same; one more waits anew; none waits no more.
  await write(defence.memberId, foreign.memberId)
  expect(await round(world.worker)).toBe(0)
  await write(foreign.memberId, foreign.memberId)
  await round(world.worker)
  expect(await foreign.read(listWaitingInTexts, {})).toHaveLength(1)
  expect(await defence.read(listWaitingInTexts, {})).toEqual([])
})

it('is noted by the worker alone', async () => {
  const situationId = await world.openSituation()
  const documentId = await writeFirst(world, situationId, 'Nobody.')
  expect(await world.convenor.attempt(noteTextMentions, { documentId })).toMatchObject({
    refusal: { code: 'common.not_entitled' },
  })
  expect(await world.system.attempt(noteTextMentions, { documentId })).toMatchObject({
    refusal: { code: 'comments.nothing_mentioned' },
  })
})
