import PostalMime from 'postal-mime'
import { type Refusal, refusal } from '#server/platform/refusal.ts'
import { readHtml } from './read-html.ts'
import { readWarc } from './read-warc.ts'
import { dayOfTime, type PageKind, type SavedPage, webAddress } from './rules/saved-page.ts'

/** What a thread is asked to read. */
export type PageWork = { bytes: Uint8Array; kind: PageKind }

/** The words of a saved page and what the file says of it, or why there is no page in it. */
export async function readSavedPage({ bytes, kind }: PageWork): Promise<SavedPage | Refusal> {
  if (kind === 'html') return readHtml(bytes)
  if (kind === 'warc') {
    const captured = readWarc(bytes)
    if (!captured) return refusal('evidence.page_not_found')
    const page = readHtml(captured.html)
    return {
      ...page,
      address: webAddress(captured.address) ?? page.address,
      savedOn: dayOfTime(captured.at) ?? page.savedOn,
    }
  }
  const message = await PostalMime.parse(bytes, { maxNestingDepth: 20 })
  if (!message.html) return refusal('evidence.page_not_found')
  const page = readHtml(new TextEncoder().encode(`<meta charset="utf-8">${message.html}`))
  const header = (name: string) => message.headers.find(({ key }) => key === name)?.value
  return {
    ...page,
    title: message.subject?.trim() || page.title,
    address: webAddress(header('snapshot-content-location')) ?? page.address,
    savedOn: dayOfTime(message.date) ?? page.savedOn,
  }
}
