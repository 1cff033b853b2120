import { enter, runHere } from './run-program.mjs'

// npm run record:freeze -- --reason TEXT: ends the record for good.
enter(() => runHere('server/launch/freeze-record.ts', process.argv.slice(2)))
