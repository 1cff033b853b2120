import { optionsOf } from '#server/comparisons/rules/check-comparison.ts'
import { inaction } from '#server/comparisons/rules/weigh-options.ts'
import { writeComparison } from '#server/comparisons/write-comparison.ts'
import { addTool } from '#server/measures/add-tool.ts'
import type { OwnToolWords } from '#server/measures/own-tool-words.schema.ts'
import { focalPoint } from './plan-situation.ts'
import { known, type Step } from './stage.ts'

const weighedAt = '2008-02-25T10:00:00Z'

const criteria = [
  { id: 'protects', name: 'Protects residents now', weight: 5 },
  { id: 'in-time', name: 'Takes effect in time', weight: 4 },
  { id: 'no-harm', name: 'Does no harm to those it protects', weight: 3 },
  { id: 'legitimacy', name: 'Is legitimate and lawful', weight: 3 },
  { id: 'means', name: 'Can be done with the means there are', weight: 1 },
]

// A row an option, in the order of the criteria: the mark, and why.
const judged: Readonly<Record<string, readonly [number, string][]>> = {
  [inaction]: [
    [0, 'Attacks go on where nobody stops them.'],
    [0, ''],
    [1, 'Silence is read as leave.'],
    [1, 'The duty to prevent begins with a serious risk.'],
    [4, 'Costs nothing today.'],
  ],
  mediation: [
    [3, 'An agreement is the only protection that reaches all camps.'],
    [3, 'The principals meet this week.'],
    [2, 'Talks may be answered by attacks.'],
    [4, 'Led by the African Union, with consent.'],
    [3, 'Two advisers and half a million.'],
  ],
  sanctions: [
    [2, 'We cannot say whose conduct it would change.'],
    [1, 'Naming takes weeks.'],
    [1, 'Those named may answer with attacks.'],
    [2, 'Evidence is better for one side.'],
    [4, ''],
  ],
}

const addedAt = '2008-11-17T09:00:00Z'

const landRegistries: OwnToolWords = {
  ...{ stage: 'risk_factors', dimension: 'situation', pillars: [2], coercion: 'non_coercive' },
  name: 'Land registries that both sides trust',
  description:
    'Titles are recorded, disputes are heard and decisions are carried out, so that land is no longer taken by driving people off it.',
  legalBasis: 'An agreement with the state that asks for it.',
  capacity: 'Surveyors, judges and archivists who can be sent for two years and more.',
  conditions: [
    { id: 'asked-for', text: 'The state asks for it, and its courts will use it.' },
    { id: 'both-sides', text: 'Every community concerned is heard when titles are recorded.' },
  ],
  risks: [
    { id: 'freezes', text: 'It fixes what was taken by force.' },
    { id: 'captured', text: 'Whoever keeps the registry uses it against the others.' },
  ],
  cases: [],
}

/** Options weighed before the second meeting, and a tool of the body's own for the first stage. */
export const planWeighing = (): Step[] => [
  {
    at: weighedAt,
    run: async ({ cast, play }) => {
      const keys = ['mediation', 'sanctions']
      const measureIds = keys.map((key) => known(cast.measure, key))
      const marks = optionsOf(measureIds).flatMap((option) => {
        const key = keys.find((one) => known(cast.measure, one) === option) ?? inaction
        return (judged[key] ?? []).flatMap(([mark, reason], at) => {
          const criterion = criteria[at]?.id
          return criterion === undefined ? [] : [{ option, criterion, mark, reason }]
        })
      })
      await play(
        writeComparison,
        {
          ...{ situationId: cast.situationId, title: 'What we put behind the talks' },
          inaction:
            'The talks go on without us and may fail for want of money and of one voice. Expulsions in the north Rift continue until one side has what it wants; the camps are attacked when the next march is called.',
          ...{ measureIds, criteria, marks, agreedIn: null },
        },
        focalPoint,
        weighedAt,
      )
    },
  },
  {
    at: addedAt,
    run: async ({ cast, play }) => {
      await play(addTool, { bodyId: cast.bodyId, ...landRegistries }, focalPoint, addedAt)
    },
  },
]
