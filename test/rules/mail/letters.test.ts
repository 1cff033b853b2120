import { describe, expect, it } from 'vitest'
import { composeLetter } from '#server/mail/compose-letter.ts'
import { letterKinds, neutralReference } from '#server/mail/rules/letter-kinds.ts'
import { noticeState, provenAt } from '#server/mail/rules/notice-state.ts'
import { writeMessage } from '#server/mail/write-message.ts'

const id = '4f09a2c1-0000-4000-8000-000000000001'
const posted = (kind: (typeof letterKinds)[number]) => ({
  ...{ id, kind, aboutKind: 'meeting', aboutId: id, postedAt: new Date('2026-03-01T09:00:00Z') },
  params: {
    ...{ reference: 'M-4F09A2', timeZone: 'Africa/Nairobi', sequence: 3 },
    ...{ startsAt: '2026-03-05T11:00:00Z', endsAt: '2026-03-05T12:00:00Z' },
    dueAt: '2026-03-04T11:00:00Z',
  },
})
const envelope = (language: 'en' | 'fr') => ({
  ...{ language, to: 'anna@ministry.test', from: 'focal@state.test' },
  publicUrl: 'https://focal.state.test',
})

describe('a letter of every kind', () => {
  it.each(letterKinds)('%s is the same to the byte each time it is written', async (kind) => {
    const write = () =>
      writeMessage(composeLetter(posted(kind), envelope('en')), 'anna@ministry.test')
    const one = Buffer.from(await write())
    expect(Buffer.from(await write()).equals(one)).toBe(true)
    expect(one.toString('latin1')).toContain(`Message-ID: <${id}@focal.state.test>`)
    expect(one.toString('latin1')).not.toMatch(/[^\r]\n/)
  })

  it.each(letterKinds)(
    '%s tells times with their distance from UTC and no name of a place',
    (kind) => {
      for (const language of ['en', 'fr'] as const) {
        const { text, subject, calendar } = composeLetter(posted(kind), envelope(language))
        expect(text).toContain('03:00')
        expect(`${subject}${text}${calendar?.text ?? ''}`).not.toMatch(/Nairobi|Africa/)
        expect(text).toContain(`https://focal.state.test/meetings/${id}`)
        expect(text).not.toMatch(/\{|\}/)
      }
    },
  )
})

describe('proof of notice', () => {
  const day = (n: number) => new Date(Date.UTC(2026, 2, n))

  it('is the first of what proves it', () => {
    expect(provenAt(day(2), day(1))).toEqual(day(1))
    expect(provenAt(day(2), null)).toEqual(day(2))
    expect(provenAt(null, null)).toBeNull()
  })

  it('outweighs a failure', () => {
    const failedAt = '2026-03-01T00:00:00Z'
    expect(noticeState({ deliveredAt: null, failedAt, openedAt: null })).toBe('failed')
    expect(noticeState({ deliveredAt: failedAt, failedAt, openedAt: failedAt })).toBe('opened')
    expect(noticeState({ deliveredAt: null, failedAt: null, openedAt: null })).toBe('waiting')
  })

  it('names things by what tells nothing of them', () => {
    expect(neutralReference('S', id)).toBe('S-4F09A2')
  })
})
