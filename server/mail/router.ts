import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { getLetter } from './get-letter.ts'
import { listLetters } from './list-letters.ts'
import { listOutbox } from './list-outbox.ts'
import { openLetter } from './open-letter.ts'

export const mailRouter = router({
  letter: readProcedure(getLetter),
  letters: readProcedure(listLetters),
  outbox: readProcedure(listOutbox),
  open: actProcedure(openLetter),
})
