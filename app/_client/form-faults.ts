import type { z } from 'zod'

/** A field's problem: where it is, and the key of its sentence in `common.form.problems`. */
export type Fault = { readonly path: string; readonly problem: 'required' | 'tooLong' | 'invalid' }

const problemOf = (code: string | undefined): Fault['problem'] => {
  if (code === 'too_big') return 'tooLong'
  return code === 'too_small' || code === 'invalid_type' || code === 'invalid_value'
    ? 'required'
    : 'invalid'
}

/** What an act's own input schema found wrong with a form: one fault a field at most, in the schema's order. */
export const faultsOf = ({ issues }: z.ZodError): readonly Fault[] => {
  const faults = issues.map((issue) => ({
    path: issue.path.join('.'),
    problem: problemOf(issue.code),
  }))

  return faults.filter((fault, at) => faults.findIndex((one) => one.path === fault.path) === at)
}
