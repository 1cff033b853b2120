const pagesWithLetters = /^\/(?:letters|silence|meetings|record|administration\/outbox)(?:\/|$)/

/**
 * Whether a page may show what an act changed. What becomes of letters is on few pages, and a call to many sends so many
 * that every page would read itself again for as long as they go out.
 * @param page its path
 * @param told what the stream of events says of the act
 */
export const mayShow = (page: string, told: string): boolean => {
  const { act = '' }: { act?: string } = JSON.parse(told)

  return !act.startsWith('letter.') || pagesWithLetters.test(page)
}
