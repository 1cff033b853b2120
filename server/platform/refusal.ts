/** Why an act was not done: `<area>.<name>`, with a sentence in that area's messages under `refusals`. */
export type RefusalCode = `${string}.${string}`

/** What a sentence is filled with. */
export type RefusalParams = Readonly<Record<string, string | number>>

/** A refusal, as it reaches a page: a value, never an exception. */
export type Refusal = {
  readonly code: RefusalCode
  readonly params: RefusalParams
  /** Where the input was at fault, by path, when the code is `common.invalid_input`. */
  readonly fields: readonly { readonly path: string; readonly problem: string }[]
}

/** Makes a refusal. */
export const refusal = (
  code: RefusalCode,
  params: RefusalParams = {},
  fields: Refusal['fields'] = [],
): Refusal => ({ code, params, fields })
