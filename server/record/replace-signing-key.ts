import type { Connection } from '#db/client.ts'
import { nextKeyFile, putNextKeyInPlace, readReplacedKeys } from './replaced-keys.ts'
import { rotateKey } from './rotate-key.ts'
import { makeSigner } from './sign-checkpoint.ts'
import { readOrMakeSigningKey, type SigningKey, verifierKeyFor } from './signing-key.ts'

/** What replacing the key came to. */
export type Replaced = { oldKey: string; newKey: string }

/** A key that cannot be replaced, in a sentence. */
export class NotReplaced extends Error {}

/**
 * Replaces the key that signs the record: notes both in the record, has the old key sign that entry, publishes the new
 * one, and puts it in place. Each step is done once; run again after a fault at any moment, it goes on where it was.
 * A signer that runs meanwhile stops by itself and reads the new key.
 */
export async function replaceSigningKey(
  worker: Connection,
  { keyFile, origin, reason, now }: { keyFile: string; origin: string; reason: string; now: Date },
): Promise<Replaced> {
  const { sql } = worker
  const [published] = await sql<{ key: string }[]>`
    select verifier_key as key from record_key order by published_at desc limit 1`
  const old = await readOrMakeSigningKey(keyFile, origin)
  const replaced = await readReplacedKeys(keyFile)
  const oldKey = verifierKeyFor(old)
  const next = await readOrMakeSigningKey(nextKeyFile(keyFile), origin)
  const newKey = verifierKeyFor(next)
  if (published === undefined) throw new NotReplaced('Nothing has been signed yet.')
  if (published.key !== newKey) {
    if (published.key !== oldKey) {
      throw new NotReplaced(`The record is signed with ${published.key}, not with ${oldKey}.`)
    }
    await noteAndSign(worker, { old, replaced, oldKey, newKey, reason, now })
    await sql`insert into record_key (verifier_key) values (${newKey})`
  }
  await putNextKeyInPlace(keyFile, oldKey)

  return { oldKey, newKey }
}

async function noteAndSign(
  worker: Connection,
  noting: {
    old: SigningKey
    replaced: string[]
    oldKey: string
    newKey: string
    reason: string
    now: Date
  },
): Promise<void> {
  const { sql } = worker
  const { old, replaced, oldKey, newKey, reason, now } = noting
  const noted = async () => {
    const rows = await sql<{ index: string; opening: Buffer }[]>`
      select e.index, o.opening from record_entry e join record_opening o on o.act_id = e.act_id
      where e.act = ${rotateKey.name} order by e.index desc`
    return rows.find(({ opening }) => opening.includes(newKey))
  }
  if ((await noted()) === undefined) {
    const caller = { kind: 'system' } as const
    const answer = await rotateKey.run(worker, { oldKey, newKey, reason }, { caller })
    if (!answer.ok) throw new NotReplaced(answer.refusal.code)
  }
  const entry = Number((await noted())?.index)
  await makeSigner(sql, old, replaced).sign(now)
  const [covered] = await sql`select 1 from record_checkpoint where size > ${entry} limit 1`
  if (!covered)
    throw new NotReplaced('The old key has not signed the entry that names the new one.')
}
