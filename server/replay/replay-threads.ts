import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { FairQueue } from '#server/platform/fair-queue.ts'
import { log } from '#server/platform/logging.ts'
import { TookTooLong } from '#server/platform/took-too-long.ts'
import type { Done, Order } from './replay-thread.ts'

/** The longest that one order may take, the memory of one thread, and how many threads there are. */
const limits = { milliseconds: 20_000, megabytes: 512, threads: 2 }

/** Asks a thread for one thing after the other. Rejects (`TookTooLong`) where it takes longer than so many ms; the thread is ended then. */
export type Ask = (
  order: Order,
  within?: number,
) => Promise<Extract<Done, { done: unknown }>['done']>

/** One thread, and what it has at hand from the work before, by a name that whoever works with it gave. */
type Desk = { readonly thread: Worker; holds: string | undefined }

/**
 * Threads that replay logs and compare texts, so that nobody else's page waits for it: a log of a day's work
 * takes the better part of a second. Who asks for much waits for it by turns with the others.
 */
export class ReplayThreads {
  readonly #limits: typeof limits
  readonly #queue: FairQueue
  readonly #idle: Desk[] = []

  constructor(most: Partial<typeof limits> = {}) {
    this.#limits = { ...limits, ...most }
    this.#queue = new FairQueue(this.#limits.threads)
  }

  /** What idle threads have at hand. */
  get held(): string[] {
    return this.#idle.flatMap(({ holds }) => holds ?? [])
  }

  /**
   * Does work that has one thread to itself.
   * @param who by whose turns it waits for one
   * @param wants one that holds one of these is taken, if it is idle
   */
  use<Result>(
    who: string,
    work: (ask: Ask, desk: Pick<Desk, 'holds'>) => Promise<Result>,
    wants: readonly string[] = [],
  ): Promise<Result> {
    return this.#queue.run(who, async () => {
      const desk = this.#take(wants) ?? { thread: await this.#launch(), holds: undefined }
      const { thread } = desk
      let isWhole = true
      try {
        return await work(async (order, within = this.#limits.milliseconds) => {
          try {
            return await this.#do(thread, order, within)
          } catch (error) {
            isWhole = false
            throw error
          }
        }, desk)
      } finally {
        if (isWhole) this.#idle.push(desk)
        else await thread.terminate()
      }
    })
  }

  /** One that holds what is wanted; else one that holds nothing, or has been idle longest. */
  #take(wants: readonly string[]): Desk | undefined {
    const held = this.#idle.findIndex(({ holds }) => holds !== undefined && wants.includes(holds))
    const empty = this.#idle.findIndex(({ holds }) => holds === undefined)
    return this.#idle.splice(held >= 0 ? held : Math.max(empty, 0), 1)[0]
  }

  async #launch(): Promise<Worker> {
    // By its place in the house: the pages are built into one file, a thread is not.
    const thread = new Worker(join(process.cwd(), 'server', 'replay', 'replay-thread.ts'), {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
    })
    await this.#hear(thread, this.#limits.milliseconds).catch(async (error) => {
      await thread.terminate()
      throw error
    })
    thread.unref()
    thread.on('exit', () => {
      const at = this.#idle.findIndex((desk) => desk.thread === thread)
      if (at >= 0) this.#idle.splice(at, 1)
    })
    thread.on('error', (error) => log.warn({ err: error }, 'a thread that replays texts ended'))
    return thread
  }

  async #do(thread: Worker, order: Order, within: number) {
    // A thread at work keeps its process; an idle one does not.
    thread.ref()
    const answer = this.#hear(thread, within)
    thread.postMessage(order)
    const done = await answer.finally(() => thread.unref())
    if ('failed' in done) throw done.failed
    return done.done
  }

  #hear(thread: Worker, within: number): Promise<Done> {
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer)
        thread.off('message', heard).off('error', failed).off('exit', ended)
        end()
      }
      const heard = (done: Done) => settle(() => resolve(done))
      const failed = (error: unknown) => settle(() => reject(error))
      const ended = () => failed(new Error('a thread ended before it had replayed a text'))
      const timer = setTimeout(
        () => failed(new TookTooLong('replaying a text took too long')),
        within,
      )
      thread.once('message', heard).once('error', failed).once('exit', ended)
    })
  }
}
