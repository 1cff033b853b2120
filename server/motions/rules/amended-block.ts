type Attributes = Readonly<Record<string, string | number | boolean | null | readonly number[]>>

/** A paragraph of a text as an amendment keeps it: a node of ProseMirror's JSON, as texts have them. */
export type AmendedBlock = {
  type: string
  attrs?: Attributes
  content?: readonly AmendedBlock[]
  text?: string
  marks?: readonly { type: string; attrs?: Attributes }[]
}
