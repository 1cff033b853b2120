/** An element with attributes and what is in it. Text is set as text: nothing of a file is ever read as markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...within: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value)
  made.append(...within)
  return made
}

/** A list under a heading; nothing where there is nothing to list. */
export const listed = (heading: string, lines: readonly string[], kind: string): Node[] =>
  lines.length === 0
    ? []
    : [
        element('h2', {}, heading),
        element('ul', { class: kind }, ...lines.map((line) => element('li', {}, line))),
      ]
