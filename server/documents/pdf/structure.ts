import type PDFDocument from 'pdfkit'

type Document = InstanceType<typeof PDFDocument>
type Structure = ReturnType<Document['struct']>

/**
 * A place in the tree of what a page means (PDF 32000-1, 14.8): what a reader hears instead of what
 * a reader sees. Made in the file when something of it is first drawn, so the tree is in the order of
 * reading.
 */
export type Element = {
  tag: string
  parent: Element | null
  options?: { title?: string; lang?: string; alt?: string; scope?: 'Column' }
}

/** Left, top, right, bottom. */
export type Box = [number, number, number, number]

/** An element below another. */
export function below(parent: Element, tag: string, options?: Element['options']): Element {
  return options ? { tag, parent, options } : { tag, parent }
}

// Known to the library, not to its types.
const placed = (options: Element['options'], bbox: Box): Element['options'] =>
  Object({ ...options, bbox, placement: 'Block' })

/** The tree of one document. */
export function structureOf(document: Document): {
  /** @param box where it is drawn, in points from the upper left corner; of a figure, the first time */
  of: (element: Element, box?: Box) => Structure
  end: () => void
} {
  const made = new Map<Element, Structure>()
  const of = (element: Element, box?: Box): Structure => {
    const known = made.get(element)
    if (known) return known
    const parent = element.parent === null ? null : of(element.parent)
    const structure = document.struct(
      element.tag,
      box ? placed(element.options, box) : element.options,
    )
    if (parent) parent.add(structure)
    else document.addStructure(structure)
    made.set(element, structure)
    return structure
  }
  return {
    of,
    end: () => {
      for (const [element, structure] of made) if (element.parent === null) structure.end()
    },
  }
}
