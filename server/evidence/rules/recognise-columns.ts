import type { ColumnUse } from './csv-plan.ts'

/**
 * The columns of ACLED (Armed Conflict Location & Event Data) and what each becomes. Its actors carry
 * no direction, so they are told and not linked; `timestamp` is of ACLED's own upload.
 */
const acled: Readonly<Record<string, ColumnUse>> = {
  event_id_cnty: 'citation',
  event_date: 'event_from',
  year: 'leave',
  time_precision: 'detail',
  disorder_type: 'leave',
  event_type: 'detail',
  sub_event_type: 'title',
  actor1: 'detail',
  assoc_actor_1: 'detail',
  inter1: 'leave',
  actor2: 'detail',
  assoc_actor_2: 'detail',
  inter2: 'leave',
  interaction: 'leave',
  civilian_targeting: 'detail',
  iso: 'leave',
  region: 'leave',
  country: 'leave',
  admin1: 'place',
  admin2: 'leave',
  admin3: 'leave',
  location: 'place',
  latitude: 'detail',
  longitude: 'detail',
  geo_precision: 'place_precision',
  source: 'source',
  source_scale: 'detail',
  notes: 'reported',
  fatalities: 'detail',
  tags: 'detail',
  timestamp: 'leave',
}

/** Without these a file is not ACLED's. */
const acledSigns = ['event_id_cnty', 'event_date', 'event_type', 'notes']

/** Names that columns of other files commonly have, in English and French, without accents. */
const common: Readonly<Partial<Record<ColumnUse, readonly string[]>>> = {
  title: ['title', 'headline', 'summary', 'subject', 'titre', 'resume', 'objet'],
  reported: [
    ...['reported', 'report', 'description', 'notes', 'note', 'text', 'content', 'details'],
    ...['narrative', 'rapport', 'texte', 'contenu', 'recit', 'faits'],
  ],
  source: ['source', 'source_name', 'reported_by', 'informant', 'nom_source'],
  citation: [
    ...['citation', 'reference', 'ref', 'url', 'link', 'id', 'event_id', 'lien', 'adresse'],
  ],
  place: ['place', 'location', 'town', 'village', 'city', 'site', 'lieu', 'localite', 'ville'],
  place_precision: ['geo_precision', 'place_precision', 'location_precision', 'precision_lieu'],
  event_from: [
    ...['date', 'event_date', 'start_date', 'date_from', 'from', 'incident_date'],
    ...['date_debut', 'date_evenement', 'date_incident', 'debut'],
  ],
  event_to: ['end_date', 'date_to', 'to', 'until', 'date_fin', 'fin'],
  reported_on: [
    ...['reported_on', 'report_date', 'publication_date', 'published', 'date_published'],
    ...['date_rapport', 'date_publication'],
  ],
}

/** What the columns look like: whose file it is, and what each column is taken to be for at first. */
export type Recognised = { known: 'acled' | null; uses: ColumnUse[]; titleWithPlace: boolean }

/**
 * What each column is for, by its name: a proposal, which whoever imports confirms or changes. A
 * column that nobody knows is left out until it is asked for; of two that would be the same field the
 * first is taken, but for titles, places and references, which may be joined.
 */
export function recogniseColumns(columns: readonly string[]): Recognised {
  const names = columns.map(plainName)
  const isAcled = acledSigns.every((sign) => names.includes(sign))
  if (isAcled) {
    const uses = names.map((name, at) =>
      names.indexOf(name) === at ? (acled[name] ?? 'leave') : 'leave',
    )
    return { known: 'acled', uses, titleWithPlace: uses.includes('place') }
  }
  const taken = new Set<ColumnUse>()
  const uses = names.map((name) => {
    const use = useNamed(name)
    if (use === 'leave' || taken.has(use)) return 'leave'
    taken.add(use)
    return use
  })
  return { known: null, uses, titleWithPlace: false }
}

const useNamed = (name: string): ColumnUse => {
  for (const [use, names] of Object.entries(common)) {
    if (names.includes(name)) return use as ColumnUse
  }
  return 'leave'
}

/** A column's name as names are compared: lower case, no accents, underscores for all else. */
const plainName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
