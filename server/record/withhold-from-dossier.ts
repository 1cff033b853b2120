import type { Audience } from '#server/evidence/rules/release.ts'
import { readOpening, redactOpening } from './act-format.ts'
import type { UnsealedDossier } from './build-dossier.ts'
import { fromUtf8, utf8 } from './bytes.ts'
import { canonicalJson } from './canonical.ts'

/** By what it is known whatever must not be told. */
type Held = { readonly ids: ReadonlySet<string>; readonly hashes: ReadonlySet<string> }

/**
 * A dossier as it may go to an audience. What stands under a hash cannot be changed, so a field of an act that names
 * something withheld is left as its hash, all that an act on it says likewise, and a snapshot that names it is left
 * out whole; files are neither sent nor named. The dossier says what it lacks, and the rest can be checked as before.
 */
export function withholdFromDossier(
  dossier: UnsealedDossier,
  audience: Audience,
  held: Held,
): UnsealedDossier {
  if (audience === 'own_use') return { ...dossier, audience }
  const isNamed = (text: string) => names(text, held)
  const contents = Object.entries(dossier.contents)
  const files = dossier.files.filter(({ sha256 }) => !held.hashes.has(sha256))

  return {
    ...dossier,
    audience,
    openings: dossier.openings.map(({ index, opening }) => ({
      index,
      opening: isNamed(opening) ? redacted(opening, isNamed) : opening,
    })),
    contents: Object.fromEntries(contents.filter(([, content]) => !isNamed(content))),
    files,
    withheld: {
      contents: [
        ...(dossier.withheld?.contents ?? []),
        ...contents.flatMap(([hash, content]) => (isNamed(content) ? [hash] : [])),
      ],
      files: (dossier.withheld?.files ?? 0) + dossier.files.length - files.length,
    },
  }
}

function redacted(text: string, isNamed: (text: string) => boolean): string {
  const opening = readOpening(utf8(text))
  if (opening === undefined) throw new TypeError('the record holds what is no opening')
  const said = Object.entries(opening.fields).flatMap(([name, field]) =>
    'value' in field ? [{ name, isNamed: isNamed(canonicalJson(field.value)) }] : [],
  )
  const isAbout = said.some((field) => field.name === 'thing' && field.isNamed)
  const left = said.filter(
    ({ name, isNamed: isOwn }) => isOwn || (isAbout && name.startsWith('content.')),
  )
  return fromUtf8(
    redactOpening(
      utf8(text),
      left.map(({ name }) => name),
    ),
  )
}

const ids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g
const sums = /[0-9a-f]{64}/g

const names = (text: string, held: Held): boolean =>
  (text.match(ids) ?? []).some((id) => held.ids.has(id)) ||
  (text.match(sums) ?? []).some((hash) => held.hashes.has(hash))
