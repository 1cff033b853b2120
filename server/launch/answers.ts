import { z } from 'zod'
import { addMemberInput } from '../members/add-member.schema.ts'
import { addMinistryInput } from '../members/add-ministry.schema.ts'
import { rulesOfProcedureShape } from '../members/adopt-rules.schema.ts'
import { establishBodyInput } from '../members/establish-body.schema.ts'
import { foundInstallationInput } from '../members/found-installation.schema.ts'
import { standardRulesOfProcedure } from '../members/rules/rules-of-procedure.ts'

const person = addMemberInput.omit({ ministryId: true, email: true, language: true })

/**
 * Everything that a new installation is asked: the file of `npm run setup -- --answers FILE`, and
 * what the questions at the terminal put together. docs/deploy.md shows one.
 */
export const answersShape = z.object({
  installation: foundInstallationInput.omit({ exercise: true }),
  ministries: z.array(addMinistryInput).min(1).max(60),
  body: establishBodyInput.shape.name,
  rules: rulesOfProcedureShape.default(structuredClone(standardRulesOfProcedure)),
  administrator: person,
  /** The focal point, who opens situations and convenes; `ministry` is a short name of the list. */
  convenor: person.extend({ ministry: z.string() }),
})
export type Answers = z.output<typeof answersShape>
