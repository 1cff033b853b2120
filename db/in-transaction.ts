import type postgres from 'postgres'
import type { Asked, AskUnsafe } from './ask-unsafe.ts'

/**
 * Runs work in one transaction on a client that is this work's alone: committed when the work is done, rolled
 * back when it fails. What the work's stragglers ask after that is refused, since somebody else may have the
 * connection by then.
 */
export const inTransaction = async <Result>(
  client: postgres.Sql,
  askUnsafe: AskUnsafe,
  work: (client: postgres.Sql) => Promise<Result>,
): Promise<Result> => {
  await client.unsafe('begin')
  let isOpen = true
  const refuseIfOver = () => {
    if (!isOpen) throw new Error('a statement came after the end of its transaction')
  }
  const open = new Proxy(client, {
    apply: (_, __, given: unknown[]) => {
      refuseIfOver()
      return Reflect.apply(client, undefined, given)
    },
    get: (target, key) => {
      if (key !== 'unsafe') return Reflect.get(target, key)
      refuseIfOver()
      return (...given: Asked) => askUnsafe(client, given)
    },
  })
  let result: Result
  try {
    result = await work(open)
  } catch (error) {
    isOpen = false
    // On a connection that was lost there is nothing to roll back.
    await client.unsafe('rollback').catch(() => undefined)
    throw error
  }
  isOpen = false
  const { command } = await client.unsafe('commit')
  // PostgreSQL answers so, and not with a fault, where a statement failed whose fault the work kept to itself.
  if (command !== 'COMMIT') throw new Error('a statement of the transaction had failed')

  return result
}
