import { enter, runHere } from './run-program.mjs'

// npm run record:rotate-key -- --reason TEXT: replaces the key that signs the record.
enter(() => runHere('server/launch/rotate-key.ts', process.argv.slice(2)))
