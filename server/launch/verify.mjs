import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Runs the verifier on the Node that this package pins, whatever Node the machine has.
const node = fileURLToPath(new URL('../../node_modules/.bin/node', import.meta.url))
const program = fileURLToPath(new URL('../record/verify/cli.ts', import.meta.url))

if (!existsSync(node)) {
  console.error('The packages are not installed. Run: npm install --no-audit --no-fund')
  process.exit(1)
}
const { status, error } = spawnSync(node, [program, ...process.argv.slice(2)], { stdio: 'inherit' })
if (error) console.error(`The verifier could not be started: ${error.message}`)
process.exit(status ?? 1)
