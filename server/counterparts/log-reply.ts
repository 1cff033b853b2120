import { and, eq } from 'drizzle-orm'
import { counterpartExchange } from '#db/schema/counterpart-exchange.ts'
import { defineAct } from '#server/acts.ts'
import { situationOf } from '#server/platform/about.ts'
import { exchangeOutput, logReplyInput } from './exchange.schema.ts'
import { logExchange } from './log-exchange.ts'

/** Writes down what a counterpart answered to what was shared with it. */
export const logReply = defineAct({
  name: 'counterpart.log_reply',
  input: logReplyInput,
  output: exchangeOutput,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(act, { situationId, exchangeId, occurredOn, text }) {
    const [shared] = await act.tx
      .select()
      .from(counterpartExchange)
      .where(
        and(
          eq(counterpartExchange.id, exchangeId),
          eq(counterpartExchange.situationId, situationId),
        ),
      )
    if (!shared) return act.refuse('common.not_found')
    if (shared.kind !== 'release' && shared.kind !== 'request') {
      return act.refuse('counterparts.not_shared')
    }
    if (occurredOn < shared.occurredOn) return act.refuse('counterparts.replied_before')
    const { counterpartId } = shared
    const output = await logExchange(act, situationId, {
      ...{ counterpartId, kind: 'reply', replyTo: exchangeId, text, occurredOn },
    })

    return act.done({
      thing: { kind: 'counterpart', id: counterpartId },
      content: {
        ...{ exchange: output.exchangeId, reply_to: exchangeId, text },
        occurred_on: occurredOn,
      },
      output,
    })
  },
})
