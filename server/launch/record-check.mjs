import { enter, runHere } from './run-program.mjs'

// npm run record:check: derives the record again from the database, the files and the checkpoints.
enter(() => runHere('server/launch/record-check.ts', process.argv.slice(2)))
