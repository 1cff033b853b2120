import { buildPages, installPackages } from './prepare.mjs'
import { enter, runHere } from './run-program.mjs'

// npm run demo [-- --reset]: the training exercise, from a fresh clone to an address to open.
enter(async () => {
  await installPackages()
  await buildPages()
  return runHere('server/start.ts', ['--exercise', ...process.argv.slice(2)])
})
