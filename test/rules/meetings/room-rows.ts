import type { RoomRows } from '#server/meetings/rules/room-rows.ts'

const at = '2026-01-01T09:00:00+00:00'

/** What the database answers of a meeting of two ministries that has just been called. */
export const roomRows = (change: Partial<RoomRows> = {}): RoomRows => ({
  at,
  meeting: {
    ...{ id: 'meeting', situation_id: 'situation', title: 'Third sitting', place: 'Room 4' },
    ...{ starts_at: at, ends_at: at, time_zone: 'Africa/Nairobi', cancelled_because: null },
  },
  number: 3,
  remote_counts: true,
  body: 'Standing group',
  quorum: { numerator: 1, denominator: 2 },
  convened_by: 'ada',
  points: [
    { id: 'one', level: 1, title: 'Report', minutes: 10 },
    { id: 'two', level: 1, title: 'Measures', minutes: null },
  ],
  people: [
    { id: 'ada', name: 'Ada', ministry: null },
    { id: 'ben', name: 'Ben', ministry: 'health' },
    { id: 'cleo', name: 'Cleo', ministry: 'defence' },
  ],
  ministries: [
    { id: 'defence', name: 'Defence' },
    { id: 'health', name: 'Health' },
    { id: 'trade', name: 'Trade' },
  ],
  seats: [
    { ministry: 'health', member: 'ben', capacity: 'principal', votes: true },
    { ministry: 'defence', member: 'cleo', capacity: 'deputy', votes: false },
  ],
  movements: [],
  speaking: [],
  sittings: [],
  ballot: null,
  result: null,
  voted: [],
  ...change,
})
