import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { castChoice } from './cast-choice.ts'
import { castSecret } from './cast-secret.ts'
import { closeChoice } from './close-choice.ts'
import { drawLot } from './draw-lot.ts'
import { getChoice } from './get-choice.ts'
import { getChoiceForm } from './get-choice-form.ts'
import { listChoices } from './list-choices.ts'
import { listWaitingChoices } from './list-waiting-choices.ts'
import { openChoice } from './open-choice.ts'

export const choicesRouter = router({
  get: readProcedure(getChoice),
  list: readProcedure(listChoices),
  form: readProcedure(getChoiceForm),
  waiting: readProcedure(listWaitingChoices),
  open: actProcedure(openChoice),
  cast: actProcedure(castChoice),
  castSecret: actProcedure(castSecret),
  close: actProcedure(closeChoice),
  drawLot: actProcedure(drawLot),
})
