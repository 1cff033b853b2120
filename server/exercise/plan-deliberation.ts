import { readText } from '#server/assessments/read-text.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { openMotionText } from '#server/ballots/open-motion-text.ts'
import { putMotion } from '#server/ballots/put-motion.ts'
import { castChoice } from '#server/choices/cast-choice.ts'
import { closeChoice } from '#server/choices/close-choice.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { plainParagraph, plainWords } from '#server/documents/plain-nodes.ts'
import { acknowledgeCall } from '#server/meetings/acknowledge-call.ts'
import { confirmByTelephone } from '#server/meetings/confirm-by-telephone.ts'
import { paragraphsOf } from '#server/motions/paragraphs.ts'
import { proposeAmendment } from '#server/motions/propose-amendment.ts'
import { replyToPosition } from '#server/motions/reply-to-position.ts'
import { takePosition } from '#server/motions/take-position.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { focalPoint } from './plan-situation.ts'
import { known, type Stage, type Step, system } from './stage.ts'

const timeZone = 'Europe/Brussels'

/** What ministries said to the call to the urgent meeting, in the order in which they did: the last on the telephone. */
const answers = [
  { at: '2008-01-03T17:06:00Z', by: 'joren.takala', note: '' },
  { at: '2008-01-03T17:09:00Z', by: 'ines.calder', note: '' },
  {
    at: '2008-01-03T17:12:00Z',
    by: 'ruth.adeyar',
    note: 'Justice brings its notes on incitement.',
  },
  { at: '2008-01-03T17:21:00Z', by: 'nadia.rousse', note: 'For the principal, who is travelling.' },
  { at: '2008-01-03T17:24:00Z', by: 'yusuf.karan', note: '' },
] as const

/** The call-out of the urgent meeting: who answered, and when. */
const planCallOut = (): Step[] => [
  ...answers.map(
    ({ at, by, note }): Step => ({
      at,
      run: async ({ cast, play }) => {
        await play(acknowledgeCall, { meetingId: known(cast.meeting, 'first'), note }, by, at)
      },
    }),
  ),
  {
    at: '2008-01-03T17:40:00Z',
    run: async ({ cast, play }) => {
      const call = {
        meetingId: known(cast.meeting, 'first'),
        ministryId: known(cast.ministry, 'moi'),
        memberId: known(cast.member, 'carla.menendi'),
        answeredAt: '2008-01-03T17:38:00Z',
        note: 'Reached on her mobile; Interior takes part.',
      }
      await play(confirmByTelephone, call, focalPoint, '2008-01-03T17:40:00Z')
    },
  },
]

const paragraphs = [
  'Halvane publishes each year, on 9 December, what it has learned of early signs of atrocity crimes and what it did about them.',
  'The report names the sources on which it rests, except where that would put somebody in danger.',
]
const better =
  'The report names the sources on which it rests. Where that would put somebody in danger it says so, and how many there are.'

/** A motion in discussion: its text, what ministries think of it, and an amendment that awaits a ballot. */
const planMotion = (): Step[] => {
  let motionId = ''
  let question = ''
  let documentId = ''
  const say =
    (at: string, by: string, kind: 'support' | 'reservation' | 'question', text: string) =>
    async ({ play }: Stage) =>
      await play(takePosition, { motionId, kind, text }, by, at)
  const document = {
    type: 'doc',
    content: paragraphs.map((words) => plainParagraph(plainWords(words))),
  }

  return [
    {
      at: '2008-11-13T09:00:00Z',
      run: async ({ cast, play }) => {
        const { situationId, bodyId } = cast
        const words = 'Shall Halvane report each year on early signs of atrocity crimes?'
        const put = { situationId, bodyId, meetingId: null, measureId: null, question: words }
        const at = '2008-11-13T09:00:00Z'
        motionId = (await play(putMotion, put, 'ruth.adeyar', at)).motionId
        documentId = (await play(openMotionText, { motionId }, focalPoint, at)).documentId
        await play(writeSection, { documentId, document }, focalPoint, at)
      },
    },
    {
      at: '2008-11-13T11:00:00Z',
      run: async (stage) => {
        const text = 'Foreign Affairs would present the report in Geneva.'
        await say('2008-11-13T11:00:00Z', 'joren.takala', 'support', text)(stage)
      },
    },
    {
      at: '2008-11-13T14:00:00Z',
      run: async (stage) => {
        const text = 'Who pays for the translation into the languages of the countries concerned?'
        const asked = await say('2008-11-13T14:00:00Z', 'bruno.castell', 'question', text)(stage)
        question = asked.positionId
      },
    },
    {
      at: '2008-11-13T16:30:00Z',
      run: async ({ play }) => {
        const text = 'Justice does, from what it has for publications.'
        const reply = { positionId: question, text }
        await play(replyToPosition, reply, 'ruth.adeyar', '2008-11-13T16:30:00Z')
      },
    },
    {
      at: '2008-11-14T08:30:00Z',
      run: async ({ play, worker }) => {
        const text = await inTransaction(worker, (tx) => readText(tx, documentId))
        const [, second] = paragraphsOf(text.document)
        const change = {
          ...{ motionId, change: 'replace' as const, place: 2 },
          paragraphHash: second?.hash ?? null,
          newText: { type: 'doc', content: [plainParagraph(plainWords(better))] },
          reasons: 'A reader must be able to tell how much of a report rests on what is not named.',
        }
        await play(proposeAmendment, change, 'samuel.fenwick', '2008-11-14T08:30:00Z')
      },
    },
  ]
}

const preferences: readonly [by: string, at: string, ranks: string[][]][] = [
  ['joren.takala', '2008-11-12T15:10:00Z', [['o02'], ['o01'], ['o03']]],
  ['ruth.adeyar', '2008-11-12T15:30:00Z', [['o02'], ['o03']]],
  ['mina.petrescu', '2008-11-12T16:00:00Z', [['o03'], ['o02'], ['o01']]],
  ['samuel.fenwick', '2008-11-13T08:00:00Z', [['o01'], ['o02']]],
  ['pieter.lindqvar', '2008-11-13T08:20:00Z', [['o02', 'o01'], ['o03']]],
]

/** A ballot among options that closed at its deadline, counted by every pair of them. */
const planChoice = (): Step[] => {
  let ballotId = ''
  const openedAt = '2008-11-12T15:00:00Z'
  const closesAt = '2008-11-13T12:00:00Z'

  return [
    {
      at: openedAt,
      run: async ({ cast, play }) => {
        const { situationId, bodyId } = cast
        const question = 'Which region shall the group look at first in the new year?'
        const put = { situationId, bodyId, meetingId: null, measureId: null, question }
        const { motionId } = await play(putMotion, put, focalPoint, openedAt)
        const options = ['Kenya again', 'The Great Lakes', 'The Horn of Africa']
        const opened = await play(
          openChoice,
          {
            ...{ motionId, kind: 'schulze', seats: 1, secret: false, rule: null, runsOff: null },
            ...{ mode: 'correspondence', closesAt, timeZone },
            options: options.map((words) => ({ kind: 'words' as const, words })),
          },
          focalPoint,
          openedAt,
        )
        ballotId = opened.ballotId
      },
    },
    ...preferences.map(
      ([by, at, ranks]): Step => ({
        at,
        run: async ({ play }) => {
          const marks = { form: 'ranking' as const, ranks }
          await play(castChoice, { ballotId, marks, explanation: '' }, by, at)
        },
      }),
    ),
    {
      at: closesAt,
      run: async ({ play }) => {
        await play(closeChoice, { ballotId, ruling: null }, system, closesAt)
      },
    },
  ]
}

/** How ministries deliberate besides voting yes or no: answering a call, discussing, amending, choosing among options. */
export const planDeliberation = (): Step[] => [...planCallOut(), ...planMotion(), ...planChoice()]
