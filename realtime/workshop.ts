import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { FairQueue } from '#server/platform/fair-queue.ts'
import { log } from '#server/platform/logging.ts'
import type { Done, Job } from './workshop-thread.ts'

/** How many times its time a job may take on the clock. */
const longest = 10

type Order = { job: Job; within: number; done: (done: Done) => void; failed: (why: Error) => void }

/** A job that took longer than it may, or its thread with it. */
export class JobFailed extends Error {}

/**
 * A thread for work that nobody should have to wait for: what it does not finish in time is ended with it.
 * Jobs are done one after the other, by turns among those who ask. A job's time is the processor's, so that a machine
 * that is busy with other things makes nobody's work too long; ten times as long on the clock is the end of it too.
 */
export class Workshop {
  readonly #turns = new FairQueue(1)
  #thread: Worker | undefined
  /** Whether the thread has begun to listen: until then no job's time runs. */
  #ready = false
  #current: Order | undefined
  #deadline: NodeJS.Timeout | undefined
  #ended = false

  /** Has a thread ready, so that the first job need not wait for one. */
  open(): void {
    if (!this.#ended) this.#thread ??= this.#launch()
  }

  /**
   * Does a job. Rejects with `JobFailed` when it is not done within so many ms (of the processor), or ends its thread.
   * @param who by whose turns it waits for those before it
   */
  async do<K extends Job['kind']>(
    who: string,
    job: Extract<Job, { kind: K }>,
    within: number,
  ): Promise<Extract<Done, { kind: K }>> {
    const done = await this.#turns.run(who, () => this.#doNow(job, within))
    if (done.kind !== job.kind) throw new JobFailed('another job was done')
    return done as Extract<Done, { kind: K }>
  }

  async end(): Promise<void> {
    this.#ended = true
    clearTimeout(this.#deadline)
    this.#current?.failed(new JobFailed('the process ends'))
    await this.#thread?.terminate()
  }

  #doNow(job: Job, within: number): Promise<Done> {
    return new Promise((done, failed) => {
      if (this.#ended) return failed(new JobFailed('the process ends'))
      this.#current = { job, within, done, failed }
      this.open()
      if (this.#ready) this.#start()
    })
  }

  #start(): void {
    const order = this.#current
    const thread = this.#thread
    if (order === undefined || thread === undefined) return
    thread.postMessage(order.job)
    this.#watch(order, thread).catch((error: unknown) => {
      // A thread that ended has no times to tell; its end is heard of by itself.
      log.debug({ error }, 'the time of the workshop could not be read')
    })
    this.#deadline = setTimeout(() => this.#fail('it took too long'), longest * order.within)
  }

  /** Ends a job that takes too much of the processor. */
  async #watch(order: Order, thread: Worker): Promise<void> {
    const before = await thread.cpuUsage()
    for (let left = order.within; ; ) {
      await pause(left, undefined, { ref: false })
      if (this.#current !== order) return
      const { user, system } = await thread.cpuUsage(before)
      if (this.#current !== order) return
      left = order.within - (user + system) / 1_000
      if (left < 1) return this.#fail('it took too long')
    }
  }

  #launch(): Worker {
    const thread = new Worker(new URL('./workshop-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 },
    })
    thread.unref()
    thread.on('message', (done: Done | 'ready') => {
      if (thread !== this.#thread) return
      if (done === 'ready') {
        this.#ready = true
        this.#start()
        return
      }
      clearTimeout(this.#deadline)
      this.#current?.done(done)
      this.#current = undefined
    })
    thread.on('error', (error) => {
      log.warn({ error }, 'the thread of the workshop failed')
      if (thread === this.#thread) this.#fail('it ended the thread')
    })
    return thread
  }

  #fail(why: string): void {
    clearTimeout(this.#deadline)
    void this.#thread?.terminate()
    this.#thread = undefined
    this.#ready = false
    this.#current?.failed(new JobFailed(why))
    this.#current = undefined
    this.open()
  }
}
