import { enter, runHere } from './run-program.mjs'

// npm run witness -- URL: follows the record of an installation from elsewhere, and cosigns it.
enter(() => runHere('server/record/witness/cli.ts', process.argv.slice(2)))
