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

/** Whether a fault is that of the field at a path, or of something in it. */
const isIn = (path: string, fault: Fault): boolean =>
  fault.path === path || fault.path.startsWith(`${path}.`)

/** The first fault of the field at a path, or of something in it. */
export const faultAt = (faults: readonly Fault[], path: string): Fault | undefined =>
  faults.find((fault) => isIn(path, fault))

/**
 * What a form's summary lists: each named field with each of its problems, in the order of the names, and at the end,
 * under no name, whatever is wrong in a field that has none, so that nothing keeps a form back unsaid.
 */
export const linesOf = <Name>(
  faults: readonly Fault[],
  names: Readonly<Record<string, Name>>,
): readonly { readonly name: Name | null; readonly problem: Fault['problem'] }[] => {
  const paths = Object.keys(names)
  const problems = (some: readonly Fault[]) => new Set(some.map(({ problem }) => problem))
  const named = Object.entries(names).flatMap(([path, name]) =>
    [...problems(faults.filter((fault) => isIn(path, fault)))].map((problem) => ({
      name,
      problem,
    })),
  )
  const others = faults.filter((fault) => !paths.some((path) => isIn(path, fault)))

  return [...named, ...[...problems(others)].map((problem) => ({ name: null, problem }))]
}
