import { createHash, randomBytes } from 'node:crypto'

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const digest = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The hidden half of a lot: 256 random bits, hexadecimal. */
export const newSalt = (): string => randomBytes(32).toString('hex')
