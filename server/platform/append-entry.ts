import { randomBytes } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { buildOpening, type Json } from '#server/record/act-format.ts'
import { type Key, keepAnswer } from './act-key.ts'
import type { Actor } from './actor.ts'
import type { Receipt } from './receipt.ts'

export type Entry = {
  readonly actId: string
  readonly act: string
  readonly actor: Actor
  readonly at: Date
  readonly effectiveAt: Date | null
  readonly situationId: string | null
  readonly thing: { readonly kind: string; readonly id: string } | null
  readonly content: Readonly<Record<string, Json>>
}

const whoActed = (actor: Actor): Json =>
  actor.kind === 'system'
    ? { kind: 'system' }
    : {
        kind: 'member',
        member: actor.memberId,
        name: actor.name,
        ministry: actor.ministryId,
        ministry_name: actor.ministryName,
        roles: [...actor.installation, ...actor.situation].sort(),
      }

/**
 * Appends an act to the record, and keeps its answer under the key it came with. It is the last statement of the act's
 * transaction, because it takes the record's lock and holds it to the commit.
 * @param kept the key and the act's output; null where it came without one
 * @param random source of the salts, injectable so that the exercise is the same everywhere
 */
export const appendEntry = async (
  tx: Transaction,
  entry: Entry,
  kept: { key: Key; output: unknown } | null,
  random: (size: number) => Uint8Array = randomBytes,
): Promise<Receipt> => {
  const fields: Record<string, Json> = {
    id: entry.actId,
    act: entry.act,
    actor: whoActed(entry.actor),
    at: entry.at.toISOString(),
    effective_at: entry.effectiveAt?.toISOString() ?? null,
    situation: entry.situationId,
    thing: entry.thing === null ? null : { kind: entry.thing.kind, id: entry.thing.id },
  }
  for (const [name, value] of Object.entries(entry.content)) fields[`content.${name}`] = value
  const { opening, commitment } = buildOpening(fields, random)
  const [row] = await tx.execute<{ receipt: Receipt }>(sql`
    with entry as (
      select jsonb_build_object(
        'actId', ${entry.actId}::text, 'index', entry_index,
        'at', to_char(entry_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'leafHash', encode(entry_hash, 'hex')) as receipt
      from record_append(${entry.actId}::uuid, ${entry.act}, ${entry.actor.memberId}::uuid,
        ${entry.situationId}::uuid, ${entry.thing?.kind ?? null}, ${entry.thing?.id ?? null}::uuid,
        ${entry.effectiveAt?.toISOString() ?? null}::timestamptz, ${Buffer.from(commitment)}::bytea,
        ${Buffer.from(opening)}::bytea)
    )${kept ? keepAnswer(kept.key, kept.output, sql`entry`) : sql``}
    select receipt from entry`)
  if (!row) throw new Error('record_append returned nothing')

  return row.receipt
}
