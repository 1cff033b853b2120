/** One thing that can be chosen; `hint` says in a line what choosing it means. */
export type Choice<Value extends string = string> = {
  readonly value: Value
  readonly label: string
  readonly hint?: string | undefined
  /** The keys that do the same, as `aria-keyshortcuts` names them. */
  readonly keys?: string | undefined
  readonly disabled?: boolean | undefined
}
