import { parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { isPlainObject } from '#server/record/plain-object.ts'
import { sourceOf } from '#server/record/verify/byte-source.ts'
import { verifyFile } from '#server/record/verify/verify-file.ts'
import type { Foreign } from './verify-foreign.ts'

// The thread of verify-foreign.ts: verifies one file, answers, and ends.
const { bytes, key, now } = z
  .object({ bytes: z.instanceof(Uint8Array), key: z.string(), now: z.date() })
  .parse(workerData)
const found = await verifyFile(sourceOf(bytes), { key, now })
const answer: Foreign =
  found.kind === 'report'
    ? {
        faults: [...new Set(found.report.faults.map(({ code }) => code))],
        claimedKey: found.claimedKey ?? null,
        entries: entriesIn(found.report.checks.find(({ code }) => code === 'entries')?.params),
      }
    : { faults: ['not_a_dossier'], claimedKey: null, entries: 0 }
parentPort?.postMessage(answer)

function entriesIn(params: unknown): number {
  return isPlainObject(params) && typeof params.count === 'number' ? params.count : 0
}
