/** Why a time-stamp token is not believed, in a word for the log. */
export type TimeStampReason =
  | 'not_granted'
  | 'malformed'
  | 'other_hash'
  | 'other_nonce'
  | 'other_time'
  | 'unsigned'
  | 'wrong_signature'
  | 'wrong_certificate'
  | 'not_for_time_stamping'
  | 'untrusted'

/** A time-stamp token that is not believed, or an authority that gave none. */
export class TimeStampFault extends Error {
  readonly reason: TimeStampReason

  constructor(reason: TimeStampReason, cause?: unknown) {
    super(`the time stamp is not believed: ${reason}`, { cause })
    this.reason = reason
  }
}
