const longestHref = 2_000
const allowedSchemes = new Set(['http:', 'https:', 'mailto:'])

/**
 * The address of a link when it is one that a text may hold, else null.
 *
 * Only http, https and mailto are let through: at the editor's parse, in the realtime server and
 * again at each rendering, since an option of the editor alone did not hold (tiptap #3673).
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > longestHref) return null
  // Browsers drop these characters before they read the scheme: `java\nscript:` would pass.
  if ([...value].some((character) => (character.codePointAt(0) ?? 0) < 0x20)) return null
  if (!URL.canParse(value)) return null
  const { protocol, href } = new URL(value)
  return allowedSchemes.has(protocol) ? href : null
}
