/** What is known of a letter. Times are RFC 3339, UTC. */
export type Notice = {
  readonly letterId: string
  readonly memberId: string
  readonly kind: string
  readonly postedAt: string
  /** When it was proven delivered: a mail server took it, or the member opened it here, whichever came first. */
  readonly deliveredAt: string | null
  /** When sending it was given up. */
  readonly failedAt: string | null
  readonly openedAt: string | null
}

/** Where a letter stands: `opened` and `delivered` are proof of notice; `failed` and `waiting` are none. */
export type NoticeState = 'opened' | 'delivered' | 'failed' | 'waiting'

/** The state of a letter, the strongest proof first. */
export const noticeState = (
  notice: Pick<Notice, 'deliveredAt' | 'failedAt' | 'openedAt'>,
): NoticeState => {
  if (notice.openedAt !== null) return 'opened'
  if (notice.deliveredAt !== null) return 'delivered'

  return notice.failedAt === null ? 'waiting' : 'failed'
}

/** Where a letter stands that may also have come too late to be sent. */
export const letterState = (
  letter: Parameters<typeof noticeState>[0] & { readonly passed: boolean },
): NoticeState | 'passed' => {
  const state = noticeState(letter)

  return state === 'waiting' && letter.passed ? 'passed' : state
}

/** When notice was proven, given what is known; null where it was not. */
export const provenAt = (sentAt: Date | null, openedAt: Date | null): Date | null =>
  sentAt !== null && openedAt !== null
    ? new Date(Math.min(sentAt.getTime(), openedAt.getTime()))
    : (sentAt ?? openedAt)
