import { mostFileMegabytes } from './file-types.ts'

const megabyte = 1024 * 1024

/** Bytes of every part of a file but the last: small enough that little is lost when a line breaks. */
export const partBytes = 4 * megabyte

/** How many files, and megabytes, one member may send in a day: enough for work, too little to fill a disk. */
export const dailyQuota = { files: 200, megabytes: 4_000 } as const

/** How many parts a file of so many bytes is sent in. */
export const countParts = (size: number): number => Math.ceil(size / partBytes)

/** Bytes of one part, counted from 0; 0 for a part that the file does not have. */
export const lengthOfPart = (size: number, part: number): number =>
  Math.max(0, Math.min(partBytes, size - part * partBytes))

/** Why a file of so many bytes is not begun, beside its name: nothing in it, too much, or too much in a day. */
export type SizeFault = 'empty' | 'too_large' | 'too_many' | 'too_much'

/**
 * Whether a member who has sent so much within a day may send a file of so many bytes, by what it is said
 * to be before a byte is sent. Our policy.
 */
export const faultOfSize = (
  size: number,
  sent: { readonly files: number; readonly bytes: number },
): SizeFault | null => {
  if (size === 0) return 'empty'
  if (size > mostFileMegabytes * megabyte) return 'too_large'
  if (sent.files >= dailyQuota.files) return 'too_many'
  return sent.bytes + size > dailyQuota.megabytes * megabyte ? 'too_much' : null
}
