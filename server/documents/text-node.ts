/** One mark of a text: its name and, for a link, its address. */
export type TextMark = { type: string; attrs?: Readonly<Record<string, AttributeValue>> }

/** What an attribute of a node may be. Whole numbers only: the record holds no floats. */
export type AttributeValue = string | number | boolean | null | readonly number[]

/**
 * A node of a text as ProseMirror writes it in JSON. A whole text is one of type `doc`.
 *
 * Attributes at their default and empty contents are left out, so that equal texts have equal
 * canonical JSON, and so equal hashes in the record.
 */
export type TextNode = {
  type: string
  attrs?: Readonly<Record<string, AttributeValue>>
  content?: readonly TextNode[]
  text?: string
  marks?: readonly TextMark[]
}
