/** How a page was saved: as its markup, as a message with its parts, or as an archive of the exchange. */
export const pageKinds = ['html', 'mhtml', 'warc'] as const
export type PageKind = (typeof pageKinds)[number]

/** The largest saved page whose text is read, in megabytes of 1024 kilobytes. Our policy. */
export const mostPageMegabytes = 25

/** What a saved page says of itself: claims of the file, which whoever enters evidence looks at. */
export type SavedPage = {
  title: string | null
  address: string | null
  /** The day on which it was saved. */
  savedOn: string | null
  /** The day on which it says that it was published. */
  publishedOn: string | null
  /** Its words without markup, at most `mostPageCharacters`. */
  text: string
  isCut: boolean
}

export const mostPageCharacters = 20_000

/** Whether a file begins as a page saved in this way does, by its first bytes read one a letter. */
export function beginsAsPage(kind: PageKind, head: string): boolean {
  if (kind === 'warc') return /^WARC\/1\.[01]\r\n/.test(head)
  if (head.includes('\0')) return false
  if (kind === 'mhtml') {
    const [headers = ''] = head.split(/\r?\n\r?\n/)
    return (
      /^[a-z-]+:/i.test(headers) &&
      /^mime-version:/im.test(headers) &&
      /^content-type:\s*multipart\/related\b/im.test(headers)
    )
  }
  const text = head.replace(/^\u00ef\u00bb\u00bf/, '').trimStart()
  return text.startsWith('<') && /<(?:!doctype\s+html|html|head|body)[\s>]/i.test(text)
}

/** An address as it is kept: of the web alone, or null. */
export function webAddress(given: string | null | undefined): string | null {
  const plain = given?.trim() ?? ''
  return /^https?:\/\/[^\s<>"]{3,900}$/i.test(plain) ? plain : null
}

/** The day of a time as programs write it (RFC 3339 or RFC 5322), or null. */
export function dayOfTime(given: string | null | undefined): string | null {
  const plain = given?.trim() ?? ''
  if (plain === '') return null
  const iso = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(plain)?.[1]
  // The name of a zone in brackets is for people.
  const time = Date.parse(iso ?? plain.replace(/\s*\([^)]*\)\s*$/, ''))
  return Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null
}
