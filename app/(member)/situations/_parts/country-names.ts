import { countries } from '#server/situations/rules/countries.ts'

/** A country's name in the reader's language; its code where that language has none. */
export const countryName = (locale: string, code: string): string =>
  new Intl.DisplayNames([locale], { type: 'region' }).of(code) ?? code

/** Every country by its name in the reader's language, in that language's order. */
export const countryChoices = (locale: string): { value: string; label: string }[] =>
  countries
    .map((code) => ({ value: code, label: countryName(locale, code) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale))

/** Where a situation is: its countries by name, then the region. */
export const placeOf = (
  locale: string,
  { countries: codes, region }: { countries: readonly string[]; region: string },
): string =>
  [
    new Intl.ListFormat(locale, { type: 'unit' }).format(
      codes.map((code) => countryName(locale, code)),
    ),
    region,
  ]
    .filter(Boolean)
    .join(' · ')
