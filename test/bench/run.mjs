import { installPackages } from '../../server/launch/prepare.mjs'
import { enter, Plain, runHere } from '../../server/launch/run-program.mjs'

// npm run bench [-- SUITE…] [-- --quick]: measures, and prints what was reached. It fails only where it
// could not measure: how fast a machine is says nothing about whether the code is right.

/** Each suite is a program that takes the remaining arguments. @type {Record<string, string>} */
const suites = {
  realtime: 'test/bench/realtime/main.ts',
  editor: 'test/bench/editor/main.ts',
  history: 'test/bench/history/main.ts',
  evidence: 'test/bench/evidence/main.ts',
  meeting: 'test/bench/meeting/main.ts',
  ballots: 'test/bench/ballots/main.ts',
  record: 'test/bench/record/main.ts',
  decisions: 'test/bench/decisions/main.ts',
  replay: 'test/bench/replay/main.ts',
}

enter(async () => {
  const given = process.argv.slice(2)
  const options = given.filter((argument) => argument.startsWith('--'))
  const named = given.filter((argument) => !argument.startsWith('--'))
  const unknown = named.find((name) => !Object.hasOwn(suites, name))
  if (unknown !== undefined)
    throw new Plain(
      `There is no suite "${unknown}"; choose from ${Object.keys(suites).join(', ')}.`,
    )
  await installPackages()
  for (const [name, program] of Object.entries(suites)) {
    if (named.length > 0 && !named.includes(name)) continue
    const code = await runHere(program, options)
    if (code !== 0) return code
  }
  return 0
})
