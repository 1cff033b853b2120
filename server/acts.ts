import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Connection, Transaction } from '#db/client.ts'
import { permits } from '#server/members/rules/roles.ts'
import { whoMay } from '#server/members/rules/who-may.ts'
import { answeredBefore, hashInput } from '#server/platform/act-key.ts'
import type { Act, ActDefinition, Answer, Running } from '#server/platform/act-types.ts'
import { type Actor, loadActor, setActor } from '#server/platform/actor.ts'
import { appendEntry } from '#server/platform/append-entry.ts'
import { env } from '#server/platform/env.ts'
import { isFrozenRecord } from '#server/platform/frozen-record.ts'
import { isExercise, seesSituation } from '#server/platform/installation.ts'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { inTransaction } from '#server/platform/transaction.ts'

/** Thrown to undo what an act wrote before it was refused; never leaves this file. */
class Refused extends Error {
  readonly refusal: Refusal
  readonly logged: Parameters<Act['refuse']>[2]
  constructor(why: Refusal, logged: Parameters<Act['refuse']>[2]) {
    super(why.code)
    this.refusal = why
    this.logged = logged
  }
}

export type DefinedAct<Input extends z.ZodType, Output extends z.ZodType> = ActDefinition<
  Input,
  Output
> & {
  /**
   * Runs the act: authorised, idempotent, in one transaction with its entry in the record.
   * @returns the output and a receipt, or a refusal. Throws only on a fault of ours or the database's.
   */
  run(connection: Connection, input: unknown, running: Running): Promise<Answer<z.output<Output>>>
}

/** The one door: everything that changes what the body holds is defined here, one act a file. */
export const defineAct = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: ActDefinition<Input, Output>,
): DefinedAct<Input, Output> => ({
  ...definition,
  async run(connection, input, running) {
    const parsed = definition.input.safeParse(input)
    if (!parsed.success) {
      const fields = parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        problem: issue.code,
      }))

      return { ok: false, refusal: refusal('common.invalid_input', {}, fields) }
    }
    const ready = definition.prepare ? await definition.prepare(parsed.data) : parsed.data
    try {
      return await inTransaction(connection, (tx) =>
        attempt(tx, definition, { raw: parsed.data, ready }, running),
      )
    } catch (error) {
      if (isFrozenRecord(error)) return { ok: false, refusal: refusal('common.record_frozen') }
      if (!(error instanceof Refused)) throw error
      if (error.logged?.logged)
        await logRefusal(connection, definition, parsed.data, running, error)

      return { ok: false, refusal: error.refusal }
    }
  },
})

const attempt = async <Input extends z.ZodType, Output extends z.ZodType>(
  tx: Transaction,
  definition: ActDefinition<Input, Output>,
  input: { raw: z.output<Input>; ready: z.output<Input> },
  running: Running,
): Promise<Answer<z.output<Output>>> => {
  const { caller } = running
  await setActor(tx, caller)
  const keyed = definition.keyed ? definition.keyed(input.raw) : input.raw
  const key = keyOf(definition.name, keyed, running)
  const before = key === null ? null : await answeredBefore(tx, key)
  if (before === 'reused') throw new Refused(refusal('common.key_reused'), undefined)
  if (before) {
    return { ok: true, output: definition.output.parse(before.output), receipt: before.receipt }
  }
  const { actor, situationId } = await authorise(tx, definition, input.raw, running)
  const act = await beginAct(tx, actor, situationId, running)
  const done = await definition.perform(act, input.ready)
  const output = definition.output.parse(done.output)
  const receipt = await appendEntry(
    tx,
    {
      actId: act.id,
      act: definition.name,
      actor,
      at: act.at,
      effectiveAt: running.effectiveAt ?? null,
      situationId: done.situationId ?? situationId,
      thing: done.thing,
      content: done.content,
    },
    key === null ? null : { key, output },
    running.random,
  )

  return { ok: true, output, receipt }
}

const keyOf = (act: string, input: unknown, { caller, key }: Running) =>
  caller.kind === 'member' && key !== undefined
    ? { memberId: caller.memberId, act, key, inputHash: hashInput(env.sessionSecret, input) }
    : null

/** What is hidden from an actor is refused with the very words of what does not exist. */
const authorise = async <Input extends z.ZodType, Output extends z.ZodType>(
  tx: Transaction,
  definition: ActDefinition<Input, Output>,
  input: z.output<Input>,
  { caller, effectiveAt }: Running,
): Promise<{ actor: Actor; situationId: string | null }> => {
  const situationId = await definition.about(tx, input)
  if (situationId === undefined) throw new Refused(refusal('common.not_found'), undefined)
  const actor = await loadActor(tx, caller, situationId)
  if (!actor) throw new Refused(refusal('common.not_entitled'), undefined)
  if (situationId !== null && !(await seesSituation(tx, actor, situationId))) {
    throw new Refused(refusal('common.not_found'), undefined)
  }
  const permission = whoMay[definition.name]
  if (!permission || !permits(permission, actor)) {
    throw new Refused(refusal('common.not_entitled'), undefined)
  }
  if (effectiveAt && !(await isExercise(tx))) {
    throw new Error('effectiveAt is for an exercise alone')
  }

  return { actor, situationId }
}

const beginAct = async (
  tx: Transaction,
  actor: Actor,
  situationId: string | null,
  { effectiveAt, ids = randomUUID }: Running,
): Promise<Act> => {
  const moment = async (): Promise<Date> => {
    if (effectiveAt) return effectiveAt
    const [row] = await tx.execute<{ now: string }>(
      sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as now`,
    )
    if (!row) throw new Error('the database told no time')

    return new Date(row.now)
  }
  const id = ids()

  return {
    tx,
    id,
    actor,
    situationId,
    at: await moment(),
    moment,
    newId: ids,
    async newThing({ kind, situationId: other, numbered = false, documentId = null }) {
      const thingId = ids()
      // A situation is its own compartment.
      const compartment = kind === 'situation' ? thingId : other === undefined ? situationId : other
      const [row] = await tx.execute<{ number: number | null }>(
        sql`select new_thing(${thingId}::uuid, ${kind}, ${compartment}::uuid, ${numbered}, ${id}::uuid, ${documentId}::uuid) as number`,
      )

      return { id: thingId, number: row?.number ?? null }
    },
    async enqueue(task, payload, { runAt, jobKey } = {}) {
      await tx.execute(
        sql`select enqueue_job(${task}, ${JSON.stringify(payload)}::jsonb, ${runAt?.toISOString() ?? null}::timestamptz, ${jobKey ?? null})`,
      )
    },
    refuse(code, params, options) {
      throw new Refused(refusal(code, params), options)
    },
    done: (done) => done,
  }
}

/** A refusal that must be known later (a vote that came too late) is an entry of its own: `<act>.refused`. */
const logRefusal = async <Input extends z.ZodType, Output extends z.ZodType>(
  connection: Connection,
  definition: ActDefinition<Input, Output>,
  input: z.output<Input>,
  running: Running,
  refused: Refused,
): Promise<void> => {
  const logged = refused.logged?.logged
  if (!logged) return
  await inTransaction(connection, async (tx) => {
    await setActor(tx, running.caller)
    const { actor, situationId } = await authorise(tx, definition, input, running)
    const act = await beginAct(tx, actor, situationId, running)
    await appendEntry(
      tx,
      {
        actId: act.id,
        act: `${definition.name}.refused`,
        actor,
        at: act.at,
        effectiveAt: running.effectiveAt ?? null,
        situationId,
        thing: logged.thing,
        content: { ...logged.content, refusal: refused.refusal.code },
      },
      null,
      running.random,
    )
  })
}
