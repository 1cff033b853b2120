/** What a file can claim of itself, in the order in which it is shown. */
export const claimKinds = [
  'taken',
  'place',
  'camera',
  'serial',
  'title',
  'author',
  'changedBy',
  'company',
  'created',
  'changed',
  'program',
  'producer',
  'pages',
  'duration',
  'codecs',
  'rights',
  'description',
] as const

/** Something that a file says of itself. Anybody can write it into a file, and many programs take it out. */
export type Claim = { readonly what: (typeof claimKinds)[number]; readonly says: string }

/** The most of one claim that is kept, in characters. */
export const longestClaim = 200

/** Words as they are shown: without what ends them, steers a terminal or turns the direction of writing. */
export const claimed = (words: string): string =>
  (words.split('\0')[0] ?? '')
    .replace(/[\t\r\n]+/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, longestClaim)

/** Claims in the order in which they are shown, without what says nothing. */
export const claimsOf = (
  said: { readonly [what in Claim['what']]?: string | undefined },
): Claim[] =>
  claimKinds.flatMap((what) => {
    const says = claimed(said[what] ?? '')
    return says === '' ? [] : [{ what, says }]
  })

/** A length of time in hours, minutes and seconds, or '' for none: `0:03:12`. */
export function durationOf(seconds: number | undefined): string {
  if (seconds === undefined || !Number.isFinite(seconds) || seconds <= 0) return ''
  const whole = Math.round(seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`
}

/** A PDF's time (ISO 32000-1 7.9.4) as it is read by people; anything else as it stands. */
export const pdfTime = (said: string): string =>
  said.replace(
    /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:(Z)|([+-]\d\d)'?(\d\d)'?)?.*$/,
    (_, year, month, day, hour, minute, second, utc, zone, minutes) =>
      `${year}-${month}-${day} ${hour}:${minute}:${second}${utc ? ' UTC' : zone ? ` ${zone}:${minutes}` : ''}`,
  )

/** A moment that a container counts in seconds from a fixed day; '' for none, and for the day itself. */
export const momentOf = (moment: Date | undefined): string =>
  moment === undefined || Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1971
    ? ''
    : `${moment.toISOString().slice(0, 19).replace('T', ' ')} UTC`
