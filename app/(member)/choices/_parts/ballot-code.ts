/** A ballot code: 128 random bits of this device, hexadecimal. Nobody else has seen it. */
export const newBallotCode = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')

/** A code as it is read and written down: in fours. */
export const inFours = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ')

/** A code as it is kept, from how somebody typed it. */
export const fromFours = (typed: string): string => typed.toLowerCase().replace(/[^0-9a-f]/g, '')
