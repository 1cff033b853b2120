import { openWitnessFolder } from '#server/record/witness/witness-folder.ts'

// Keeps a note in the folder of a witness.
const [folder = '', note = ''] = process.argv.slice(2)
const opened = await openWitnessFolder(folder, 'justice.example/witness')
await opened.keep(note)
process.stdout.write('kept')
