import { randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import { buildOpening, entryBytes, readOpening } from '#server/record/act-format.ts'
import { leafHash } from '#server/record/merkle.ts'

/** What a record holds, by which places are chosen to change it. */
export type Known = { entries: number; votes: string[]; grades: string[]; checkpoints: number[] }

type Tampering = (tx: postgres.TransactionSql, n: number) => Promise<unknown>

/** What was recorded at an index, rewritten with all that hangs together with it but the signed roots. */
const rewrite = async (tx: postgres.TransactionSql, index: number) => {
  const [row] = await tx<{ at: Date; opening: Buffer; act_id: string }[]>`
    select e.at, e.act_id, o.opening from record_entry e join record_opening o using (act_id)
    where index = ${index}`
  const opening = row && readOpening(row.opening)
  if (!row || !opening) throw new Error(`there is an act at ${index}`)
  const fields = Object.entries(opening.fields).map(([name, field]) => {
    if (!('value' in field)) throw new Error('nothing is erased')
    return [name, name === 'actor' ? { kind: 'system' } : field.value] as const
  })
  const made = buildOpening(Object.fromEntries(fields), randomBytes)
  const entry = Buffer.from(entryBytes(made.commitment, row.at))
  await tx`update record_opening set opening = ${Buffer.from(made.opening)}
    where act_id = ${row.act_id}`
  await tx`update record_entry set actor = null, entry = ${entry},
    leaf_hash = ${Buffer.from(leafHash(entry))} where index = ${index}`
}

/** Ways to change a record as whoever administers its database could, each with what is said of it; `n` chooses the place. */
export const tamperingsOf = (known: Known): [string, RegExp, Tampering][] => [
  [
    'a byte of an entry',
    /leaf hash|not an entry|another history|not the act/,
    (
      tx,
      n,
    ) => tx`update record_entry set entry = set_byte(entry, ${n % 100}, get_byte(entry, ${n % 100}) # 1)
        where index = ${n % known.entries}`,
  ],
  [
    'a byte of a content',
    /cannot be read|not the act that was recorded/,
    (
      tx,
      n,
    ) => tx`update record_opening set opening = set_byte(opening, ${n % 200}, get_byte(opening, ${n % 200}) # 1)
        where act_id = (select act_id from record_entry where index = ${n % known.entries})`,
  ],
  [
    'a leaf hash',
    /leaf hash kept beside entry/,
    (tx, n) =>
      tx`update record_entry set leaf_hash = sha256(leaf_hash) where index = ${n % known.entries}`,
  ],
  [
    'the order of two entries',
    /another history/,
    async (tx, n) => {
      const first = n % (known.entries - 1)
      await tx`update record_entry set index = 1000000 where index = ${first}`
      await tx`update record_entry set index = ${first} where index = ${first + 1}`
      await tx`update record_entry set index = ${first + 1} where index = 1000000`
    },
  ],
  [
    'an entry that is missing',
    /is missing from the database|acts were removed at the end/,
    (tx, n) => tx`delete from record_entry where index = ${n % known.entries}`,
  ],
  [
    'a content that is missing',
    /The content of entry \d+ is missing/,
    (tx, n) => tx`delete from record_opening
        where act_id = (select act_id from record_entry where index = ${n % known.entries})`,
  ],
  [
    'an act that was rewritten, with its entry and its leaf',
    /another history/,
    (tx, n) => rewrite(tx, n % known.entries),
  ],
  [
    'who acted',
    /The column actor beside entry/,
    (tx, n) =>
      tx`update record_entry set actor = gen_random_uuid() where index = ${n % known.entries}`,
  ],
  [
    'when it was recorded',
    /The column at beside entry/,
    (tx, n) =>
      tx`update record_entry set at = at - interval '1 day' where index = ${n % known.entries}`,
  ],
  [
    'a vote',
    /The table vote says something else, in choice/,
    (tx, n) => tx`update vote set choice = case choice when 'yes' then 'no' else 'yes' end
        where id = ${known.votes[n % known.votes.length] ?? ''}`,
  ],
  [
    'a vote that is missing',
    /must have left one row in the table vote/,
    (tx, n) => tx`delete from vote where id = ${known.votes[n % known.votes.length] ?? ''}`,
  ],
  [
    'a vote that nobody cast',
    /written by no act|must have left one row/,
    (
      tx,
      n,
    ) => tx`insert into vote select (jsonb_populate_record(v, jsonb_build_object('id', gen_random_uuid(),
        'made_by', case when ${n % 2} = 0 then gen_random_uuid() else v.made_by end))).*
        from vote v where id = ${known.votes[n % known.votes.length] ?? ''}`,
  ],
  [
    'what a ballot came to',
    /The table ballot_result says something else, in verdict/,
    (tx) => tx`update ballot_result set verdict = 'rejected'`,
  ],
  [
    'a grade',
    /The table grade says something else, in reliability/,
    (tx, n) =>
      tx`update grade set reliability = 'E' where made_by = ${known.grades[n % known.grades.length] ?? ''}`,
  ],
  [
    'the title of a decision',
    /The table decision says something else, in title/,
    (tx) => tx`update decision set title = 'Another'`,
  ],
  [
    'what was known',
    /The content under [0-9a-f]{64} was changed/,
    (tx, n) =>
      tx`update snapshot set bytes = set_byte(bytes, ${n % 200}, get_byte(bytes, ${n % 200}) # 1)`,
  ],
  [
    'the text of a checkpoint',
    /checkpoint/i,
    (
      tx,
      n,
    ) => tx`update record_checkpoint set note = overlay(note placing '9' from ${1 + (n % 80)} for 1)
        where size = ${known.checkpoints[n % known.checkpoints.length] ?? 0}
          and substr(note, ${1 + (n % 80)}, 1) <> '9'`,
  ],
  [
    'the root beside a checkpoint',
    /The columns beside the checkpoint/,
    (tx, n) => tx`update record_checkpoint set root = sha256(root)
        where size = ${known.checkpoints[n % known.checkpoints.length] ?? 0}`,
  ],
  [
    'the signature of a checkpoint',
    /checkpoint/i,
    (tx, n) => tx`update record_checkpoint set note = reverse(overlay(reverse(note) placing
          case when substr(reverse(note), ${10 + (n % 60)}, 1) = 'A' then 'B' else 'A' end from ${10 + (n % 60)} for 1))
        where size = ${known.checkpoints[n % known.checkpoints.length] ?? 0}`,
  ],
  [
    'the newest checkpoints, with what they cover',
    /acts were removed at the end|missing/,
    (tx) => tx`delete from record_entry where index >= ${known.entries - 3}`,
  ],
]
