import { type Area, areas } from '#server/messages/load.ts'

/** What a reader of an assessment needs no words of: the pages beside it bring their own. */
const beside: readonly Area[] = [
  'actions',
  'administration',
  'agreement',
  'ballots',
  'convening',
  'decisions',
  'evidence',
  'factors',
  'findings',
  'forecasts',
  'grading',
  'home',
  'hypotheses',
  'intake',
  'invitations',
  'library',
  'mail',
  'measures',
  'meetings',
  'members',
  'pack',
  'motions',
  'minutes',
  'policies',
  'record',
  'room',
  'sources',
  'risks',
  'rules',
  'search',
  'silence',
  'warnings',
]

/**
 * The areas whose words the scripts of a part of the pages need: only these are sent with it, besides `common`
 * and every refusal. test/architecture/words-on-pages.test.ts names what is missing or sent for nothing.
 */
export const wordsOn = {
  administration: ['administration'],
  assessment: areas.filter((area) => !beside.includes(area)),
  ballots: ['ballots'],
  decisions: ['decisions', 'exchange'],
  evidence: ['evidence', 'findings', 'grading', 'sources'],
  intake: ['intake'],
  findings: ['agreement', 'hypotheses'],
  forecasts: ['forecasts'],
  letters: ['invitations'],
  measures: ['measures', 'library', 'ballots'],
  meetings: ['meetings', 'invitations', 'convening', 'ballots', 'minutes', 'actions'],
  policies: ['policies'],
  sources: ['sources', 'evidence'],
  record: ['exchange'],
  risks: ['risks'],
  room: ['room'],
  rules: ['rules'],
  silence: ['silence'],
  situations: ['situations', 'sections'],
  warnings: ['warnings'],
} as const satisfies Record<string, readonly Area[]>
