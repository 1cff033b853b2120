import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gatherModules } from './gather-modules.ts'
import { writeBundle } from './write-bundle.ts'
import { writePage } from './write-page.ts'

// Writes the verifier as two files that need nothing else: verify.mjs for Node and verify.html for a browser. Both are
// the modules that the installation itself verifies with. With a folder into it, otherwise as JSON to whoever asked.

const root = join(import.meta.dirname, '../../..')
const folder = process.argv[2]
const licence = readFileSync(join(root, 'package.json'), 'utf8').match(/"license": "([^"]+)"/)?.[1]

const programModules = await gatherModules(root, 'server/record/verify/cli.ts')
const source = createHash('sha256').update(JSON.stringify(programModules)).digest('hex')
const about = (how: string) =>
  [
    `// Focalpoint: the verifier of dossiers and receipts. Licence: ${licence}.`,
    `// ${how}`,
    '// It needs no package and no network. It is put together from the modules with which the record is written and',
    '// recounted, each under its own path, with their types taken out and nothing else. docs/dossier.md says what is checked.',
    `// SHA-256 of these modules: ${source}`,
    '',
  ].join('\n')

const mjs = writeBundle(
  programModules,
  about('Run it with Node 20.12 or later: node verify.mjs FILE --key VKEY'),
)
// A browser has no Node to hash and to check signatures for it.
const instead = new Map(
  ['ed25519', 'sha256'].map((name) => [
    `server/record/${name}.ts`,
    `server/record/portable/${name}.ts`,
  ]),
)
const html = writePage(
  writeBundle(
    await gatherModules(root, 'server/record/verify/page/main.ts', instead),
    about('Open the page that it is in from a disk, and give it a file.'),
  ),
  readFileSync(join(root, 'server/record/verify/page/page.css'), 'utf8'),
)

if (folder === undefined) process.stdout.write(JSON.stringify({ mjs, html }))
else {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'verify.mjs'), mjs)
  writeFileSync(join(folder, 'verify.html'), html)
  console.log(`${join(folder, 'verify.mjs')}\n${join(folder, 'verify.html')}`)
}
