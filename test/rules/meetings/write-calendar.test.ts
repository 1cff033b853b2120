import { describe, expect, it } from 'vitest'
import { writeCalendar } from '#server/meetings/write-calendar.ts'

const entry = {
  meetingId: '6f1c2a9e-0b0f-4f60-9a5d-3f2f0f7c1a11',
  reference: 'M-7K3Q2P',
  sequence: 2,
  // The night on which clocks go forward in Europe: 01:00 UTC is the hour that is missing.
  startsAt: '2026-03-29T00:30:00.000Z',
  endsAt: '2026-03-29T02:00:00.000Z',
  cancelled: false,
  isDraft: false,
}
const stamp = new Date('2026-03-01T00:00:00.000Z')
const lines = (change: Partial<typeof entry> = {}) =>
  writeCalendar({ ...entry, ...change }, 'https://focalpoint.example', stamp)
    .replaceAll('\r\n ', '')
    .split('\r\n')

describe('a calendar file', () => {
  it('tells a neutral reference, times and a link, and nothing else', () => {
    expect(lines()).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Focalpoint//Focalpoint//EN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:6f1c2a9e-0b0f-4f60-9a5d-3f2f0f7c1a11@focalpoint.example',
      'SEQUENCE:2',
      'DTSTAMP:20260301T000000Z',
      'DTSTART:20260329T003000Z',
      'DTEND:20260329T020000Z',
      'SUMMARY:M-7K3Q2P',
      'URL;VALUE=URI:https://focalpoint.example/meetings/6f1c2a9e-0b0f-4f60-9a5d-3f2f0f7c1a11',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
    ])
  })

  it('says of a meeting that nobody has confirmed that it is tentative', () => {
    expect(lines({ isDraft: true })).toContain('STATUS:TENTATIVE')
    expect(lines({ isDraft: true, cancelled: true })).toContain('STATUS:CANCELLED')
  })

  it('cancels the same entry by its UID and a higher sequence', () => {
    const cancelled = lines({ cancelled: true, sequence: 3 })
    expect(cancelled).toContain('METHOD:CANCEL')
    expect(cancelled).toContain('STATUS:CANCELLED')
    expect(cancelled).toContain('SEQUENCE:3')
    expect(cancelled).toContain('UID:6f1c2a9e-0b0f-4f60-9a5d-3f2f0f7c1a11@focalpoint.example')
  })
})
