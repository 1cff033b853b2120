import { buildPages, installPackages } from './prepare.mjs'
import { enter, runHere } from './run-program.mjs'

// npm run setup [-- --answers FILE]: an empty installation for a real country.
enter(async () => {
  await installPackages()
  const code = await runHere('server/launch/setup.ts', process.argv.slice(2))
  if (code === 0) await buildPages()
  return code
})
