import { buildPages, installPackages } from './prepare.mjs'
import { enter, runHere } from './run-program.mjs'

// npm start: runs the installation that npm run setup made.
enter(async () => {
  await installPackages()
  await buildPages()
  return runHere('server/start.ts', process.argv.slice(2))
})
