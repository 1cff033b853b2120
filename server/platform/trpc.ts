import { initTRPC, TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Connection } from '#db/client.ts'
import type { DefinedAct } from '#server/acts.ts'
import type { DefinedRead } from '#server/reads.ts'
import type { Answer } from './act-types.ts'
import type { Caller } from './actor.ts'
import { isDatabaseUnreachable } from './database-fault.ts'
import { log } from './logging.ts'
import type { Past } from './past.ts'
import { refusal } from './refusal.ts'

export type Context = {
  readonly connection: Connection
  readonly caller: Caller | null
  readonly requestId: string
  /** The moment at which the page is looked at, and as which member; absent for the present. */
  readonly past?: Past | undefined
}

const trpc = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error, ctx }) => {
    const ours = error.code === 'INTERNAL_SERVER_ERROR'
    const unreachable = ours && isDatabaseUnreachable(error)
    if (ours) log.error({ err: error.cause ?? error, requestId: ctx?.requestId }, 'a call failed')

    return {
      ...shape,
      // A fault of ours is shown as a request id; its words are for the log.
      message: unreachable ? 'database_unreachable' : ours ? 'unexpected' : shape.message,
      data: {
        code: unreachable ? 'SERVICE_UNAVAILABLE' : shape.data.code,
        httpStatus: unreachable ? 503 : shape.data.httpStatus,
        requestId: ctx?.requestId,
      },
    }
  },
})

export const router = trpc.router
export const createCallerFactory = trpc.createCallerFactory

const signedIn = trpc.procedure.use(({ ctx, next }) => {
  if (!ctx.caller) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'session_expired' })

  return next({ ctx: { ...ctx, caller: ctx.caller } })
})

/** What a test that walks the router reads off each procedure. */
export type ProcedureMeta = { kind: 'act' | 'read'; name: string }
const named = new WeakMap<object, ProcedureMeta>()
/** The act or read behind a procedure, or undefined for one that was not made here. */
export const behind = (procedure: object): ProcedureMeta | undefined => named.get(procedure)

/**
 * A mutation that runs one act: input `{ key, act }`, where the key makes a repeated call harmless. Refused from a page
 * of the past: whoever presses there does not see what holds.
 */
export const actProcedure = <Input extends z.ZodType, Output extends z.ZodType>(
  act: DefinedAct<Input, Output>,
) => {
  const procedure = signedIn
    .input(z.object({ key: z.uuid(), act: z.custom<z.input<Input>>(() => true) }))
    .mutation(
      async ({ ctx, input }): Promise<Answer<z.output<Output>>> =>
        ctx.past
          ? { ok: false, refusal: refusal('common.in_the_past') }
          : act.run(ctx.connection, input.act, { caller: ctx.caller, key: input.key }),
    )
  named.set(procedure, { kind: 'act', name: act.name })

  return procedure
}

/**
 * A query that runs one read, of now or, with `asOf`, as the record stood at that entry's index; on a page of the past
 * at its moment, as the member whom it is looked at as.
 */
export const readProcedure = <Input extends z.ZodType, Output extends z.ZodType>(
  read: DefinedRead<Input, Output>,
) => {
  const procedure = signedIn
    .input(read.input.and(z.object({ asOf: z.number().int().min(0).optional() })))
    .query(({ ctx, input }): Promise<z.output<Output> | null> => {
      const { asOf = ctx.past?.asOf, ...rest } = input as { asOf?: number }
      const { caller, past } = ctx

      return read.run(ctx.connection, read.input.parse(rest), { caller, asOf, as: past?.as })
    })
  named.set(procedure, { kind: 'read', name: read.name })

  return procedure
}
