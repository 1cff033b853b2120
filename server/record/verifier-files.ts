import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

/** The verifier as its two files: for Node, and as a page for a browser. */
export type VerifierFiles = { mjs: string; html: string }

const shape = z.object({ mjs: z.string(), html: z.string() })
let made: Promise<VerifierFiles> | undefined

/**
 * The verifier, put together from the modules that this installation itself verifies with: by a process of its own,
 * because pages are built into one file and no longer have them, and once in the life of this one.
 */
export function verifierFiles(): Promise<VerifierFiles> {
  made ??= make().catch((error: unknown) => {
    made = undefined
    throw error
  })
  return made
}

async function make(): Promise<VerifierFiles> {
  const program = join(process.cwd(), 'server', 'record', 'bundle', 'print-verifier.ts')
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', program],
    { maxBuffer: 16 * 1024 * 1024, timeout: 60_000 },
  )
  return shape.parse(JSON.parse(stdout))
}
