import {
  paragraphsOf,
  plainParagraph,
  plainTable,
  plainWords,
} from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import type { RecordBlocks } from './compose-minutes.ts'
import type { MeetingRecord } from './minutes-content.ts'
import type { MinutesWords } from './minutes-words.ts'

type Motion = MeetingRecord['motions'][number]
type Attending = MeetingRecord['attendance'][number]

/** What the record says of a meeting, in the words of a language, ready to be put to what people wrote. */
export function recordBlocks(record: MeetingRecord, words: MinutesWords): RecordBlocks {
  const { t } = words
  const motionsOf = (pointId: string | null) =>
    record.motions
      .filter((motion) => motion.pointId === pointId)
      .flatMap((motion) => motionBlocks(motion, record, words))
  const loose = motionsOf(null)
  const settled = new Set(record.motions.map(({ motionId }) => motionId))
  const others = record.decisions.filter(
    ({ motionId }) => motionId === null || !settled.has(motionId),
  )
  const beside = [...loose, ...others.map((one) => decisionLine(one, words))]

  return {
    opening: [heading(t('minutes.record.attendance')), attendanceTable(record, words)],
    points: record.points.map(({ pointId, number, title }) => ({
      ...{ number, title },
      blocks: motionsOf(pointId),
    })),
    closing: [
      ...(beside.length === 0 ? [] : [heading(t('minutes.record.motions')), ...beside]),
      ...(record.actions.length === 0
        ? []
        : [heading(t('minutes.record.actions')), actionsTable(record, words)]),
    ],
  }
}

const heading = (text: string): TextNode => ({ type: 'heading', content: [plainWords(text)] })

function attendanceTable({ attendance }: MeetingRecord, words: MinutesWords): TextNode {
  const { t } = words
  const ministries = [...new Set(attendance.map(({ ministry }) => ministry))]
  const heads = (['ministry', 'present', 'absent'] as const).map((key) =>
    t(`minutes.record.columns.${key}`),
  )
  const rows = ministries.map((ministry) => {
    const of = attendance.filter((one) => one.ministry === ministry)
    const came = of.filter(({ stays }) => stays.length > 0)
    const stayedAway = of.filter(({ stays }) => stays.length === 0)
    return [
      ministry ?? t('minutes.record.noMinistry'),
      came.map((one) => `${named(one, words)}, ${times(one, words)}`).join('\n'),
      stayedAway.map((one) => named(one, words)).join('\n'),
    ]
  })
  return plainTable(heads, rows)
}

const named = ({ name, seat }: Attending, { t }: MinutesWords): string =>
  seat === null ? name : `${name} (${t(`minutes.record.seats.${seat}`)})`

const times = ({ stays }: Attending, { t, time }: MinutesWords): string =>
  stays
    .map(({ from, until, remote }) =>
      until === null
        ? t(`minutes.record.${remote ? 'remoteFrom' : 'from'}`, { from: time(from) })
        : t(`minutes.record.${remote ? 'remoteFromUntil' : 'fromUntil'}`, {
            ...{ from: time(from), until: time(until) },
          }),
    )
    .join('; ')

function motionBlocks(motion: Motion, record: MeetingRecord, words: MinutesWords): TextNode[] {
  const { t } = words
  const { number, question, ministry, withdrawnBecause, ballots } = motion
  const results = ballots.map((ballot) => plainParagraph(plainWords(resultOf(ballot, words))))
  const decided = record.decisions.filter(({ motionId }) => motionId === motion.motionId)

  return [
    plainParagraph(
      plainWords(
        ministry === null
          ? t('minutes.record.motion', { number })
          : t('minutes.record.motionOf', { number, ministry }),
        'bold',
      ),
      plainWords(` ${question}`),
    ),
    ...results,
    ...(withdrawnBecause === null
      ? []
      : paragraphsOf(t('minutes.record.withdrawn', { reasons: withdrawnBecause }))),
    ...decided.map((one) => decisionLine(one, words)),
  ]
}

function resultOf(ballot: Motion['ballots'][number], words: MinutesWords): string {
  const { number, verdict, counts, among } = ballot
  const { t, time } = words
  if (among && among.closedAt === null) {
    return t('minutes.record.amongOpen', { number, from: time(among.openedAt) })
  }
  if (verdict === null) return t('minutes.record.open', { number })
  const named = isVerdict(verdict) ? t(`ballots.verdicts.${verdict}`) : verdict
  const word = verdict === 'tied' ? t('minutes.record.tied') : named
  const isChosen = among && verdict === 'adopted' && among.chosen.length > 0
  const result = isChosen ? among.chosen.join(', ') : word
  const told =
    counts === null
      ? t('minutes.record.resultAlone', { number, result })
      : t('minutes.record.result', { number, result, ...counts })

  return among?.closedAt
    ? `${told} ${t('minutes.record.amongTimes', { from: time(among.openedAt), until: time(among.closedAt) })}`
    : told
}

const verdicts = ['adopted', 'rejected', 'no_decision', 'inquorate'] as const
const isVerdict = (verdict: string): verdict is (typeof verdicts)[number] =>
  verdicts.some((one) => one === verdict)

const decisionLine = (
  { number, title }: MeetingRecord['decisions'][number],
  { t }: MinutesWords,
): TextNode =>
  plainParagraph(
    plainWords(t('minutes.record.decision', { number }), 'bold'),
    plainWords(` ${title}`),
  )

function actionsTable({ actions }: MeetingRecord, { t, day }: MinutesWords): TextNode {
  const heads = (['number', 'what', 'owner', 'state'] as const).map((key) =>
    t(`minutes.record.actionColumns.${key}`),
  )
  const rows = actions.map(({ number, decision, what, ministry, member, dueOn, outcome }) => [
    decision === null ? String(number) : t('minutes.record.actionOfDecision', { number, decision }),
    what,
    [
      ministry,
      ...(member === null ? [] : [member]),
      t('minutes.record.due', { day: day(dueOn) }),
    ].join('\n'),
    outcome === null ? t('minutes.record.actionOpen') : t('minutes.record.actionDone', { outcome }),
  ])
  return plainTable(heads, rows)
}
