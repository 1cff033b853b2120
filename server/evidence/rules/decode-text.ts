/** How a text file writes its letters, as far as it is read here. */
export const textEncodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type TextEncoding = (typeof textEncodings)[number]

/** The encoding that a file's first bytes declare (byte order mark), or null where they declare none. */
export function declaredEncoding(head: Uint8Array): TextEncoding | null {
  const [first, second, third] = head
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/**
 * The text of a file and how it was written: as declared, as UTF-8 where it is that to the last
 * byte, else as Windows-1252, which older spreadsheets write in western Europe and Africa. Null
 * where it is none of these: a letter is never guessed, and never silently lost.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } | null {
  const declared = declaredEncoding(bytes)
  for (const encoding of declared === null ? (['utf-8', 'windows-1252'] as const) : [declared]) {
    const text = decodeAs(bytes, encoding)
    if (text !== null && readsAsText(text)) return { text, encoding }
  }
  return null
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    // TextDecoder's word for bytes that are not of the encoding.
    if (error instanceof TypeError) return null
    throw error
  }
}

/**
 * Whether a text holds none of the control characters that no text has. Five bytes mean nothing in
 * Windows-1252 and are read as such characters, so that other encodings show themselves.
 */
export const readsAsText = (text: string): boolean => !/(?!\s)\p{Cc}/u.test(text)
