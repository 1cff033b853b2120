/** What marks the entry of an act that came too late or was not allowed, and is kept for that. */
const refusedEnding = '.refused'

/** The act behind an entry's name, and whether the entry says that it was refused. */
export function actBehind(name: string): { act: string; refused: boolean } {
  return name.endsWith(refusedEnding)
    ? { act: name.slice(0, -refusedEnding.length), refused: true }
    : { act: name, refused: false }
}

/** The names under which an act is in the record: done, and refused. */
export const namesOf = (act: string): string[] => [act, `${act}${refusedEnding}`]

/** Fields whose text tells best what an act was about, the best first. */
const telling = [
  'question',
  'title',
  'name',
  'reference',
  'what',
  'sign_in_name',
  'element',
  'factor',
] as const

/** A short text that tells what an act was about, or null where none of its fields does. */
export function subjectOf(content: Readonly<Record<string, unknown>>): string | null {
  for (const name of telling) {
    const value = content[name]
    if (typeof value === 'string' && value !== '') return value
  }
  return null
}
