import type { caller } from '#server/platform/caller.ts'
import type { Waiting } from './waiting.ts'

type Api = Awaited<ReturnType<typeof caller>>
/** The sentences that stand for several things at once. */
export type WaitingWords = { toGrade: (count: number) => string }

type Found<Read extends (input: never) => unknown> = Awaited<ReturnType<Read>>

const ballots = (found: Found<Api['ballots']['waiting']>): Waiting[] =>
  (found ?? [])
    .filter((ballot) => !ballot.ministryVoted)
    .map((ballot) => ({
      key: ballot.ballotId,
      kind: ballot.rule === 'consent' ? 'silence' : 'vote',
      title: ballot.question,
      href: `/ballots/${ballot.ballotId}`,
      context: ballot.situationName,
      due: ballot.closesAt,
    }))

const choices = (found: Found<Api['choices']['waiting']>): Waiting[] =>
  (found ?? [])
    .filter((choice) => !choice.ministryVoted)
    .map((choice) => ({
      key: choice.ballotId,
      kind: 'vote',
      title: choice.question,
      href: `/choices/${choice.ballotId}`,
      context: choice.situationName,
      due: choice.closesAt,
    }))

const warnings = (found: Found<Api['situations']['warnings']>): Waiting[] =>
  (found?.warnings ?? []).map((warning) => ({
    key: warning.warningId,
    kind: warning.state === 'escalated' ? 'escalated' : 'warning',
    title: warning.reported,
    href: `/warnings/${warning.warningId}`,
    context: warning.place,
    due: warning.dueAt.toISOString(),
  }))

/** What the reader was asked to grade, each by its day; the rest of a situation in one line. */
const grades = (found: Found<Api['evidence']['toGrade']>, words: WaitingWords): Waiting[] =>
  (found ?? []).flatMap(({ situationId, situationName, count, pieces }) => {
    const base = `/situations/${situationId}/evidence`
    const asked = pieces.flatMap(({ evidenceId, title, asked: by }): Waiting[] =>
      by === null
        ? []
        : [
            {
              key: by.requestId,
              kind: by.isOverdue ? 'gradeOverdue' : 'gradeAsked',
              title,
              href: `${base}/${evidenceId}`,
              context: `${situationName} · ${by.byName}`,
              due: by.dueAt.toISOString(),
            },
          ],
    )
    const rest = count - asked.length
    return rest === 0
      ? asked
      : [
          ...asked,
          {
            key: `to grade ${situationId}`,
            kind: 'grade',
            title: words.toGrade(rest),
            href: `${base}/grading`,
            context: situationName,
            due: null,
          },
        ]
  })

const gradings = (found: Found<Api['grading']['waiting']>): Waiting[] =>
  (found ?? []).map((one) => ({
    key: one.requestId,
    kind: one.isDeclined ? 'gradeDeclined' : 'gradeMissing',
    title: one.title,
    href: `/situations/${one.situationId}/evidence/${one.evidenceId}#grades`,
    context: `${one.situationName} · ${one.memberName}`,
    due: one.dueAt.toISOString(),
  }))

const decisions = (found: Found<Api['decisions']['waiting']>): Waiting[] => [
  ...(found?.actions ?? []).map(
    (action): Waiting => ({
      key: action.actionId,
      kind: 'action',
      title: action.what,
      href: `/decisions/${action.decisionId}`,
      context: null,
      due: action.dueOn,
    }),
  ),
  ...(found?.notices ?? []).map(
    (notice): Waiting => ({
      key: notice.noticeId,
      kind: 'basis',
      title: notice.title,
      href: `/decisions/${notice.decisionId}`,
      context: null,
      due: null,
    }),
  ),
  ...(found?.confirmations ?? []).map(
    (one): Waiting => ({
      key: `confirm ${one.decisionId}`,
      kind: 'confirm',
      title: one.title,
      href: `/decisions/${one.decisionId}#taken`,
      context: null,
      due: null,
    }),
  ),
]

const actionPoints = (found: Found<Api['actions']['waiting']>): Waiting[] =>
  (found ?? []).map((action) => ({
    key: action.actionId,
    kind: action.isOverdue ? 'actionOverdue' : 'action',
    title: action.what,
    href: `/meetings/${action.origin.id}`,
    context: action.situationName,
    due: action.dueOn,
  }))

type InText = {
  readonly situationId: string
  readonly motionId: string | null
  readonly meetingId: string | null
  readonly section: string
}

/** Where a text is written and read, opened at what is asked for. */
const textOf = ({ situationId, motionId, meetingId, section }: InText, asked: string): string => {
  if (motionId) return `/motions/${motionId}?${asked}`
  if (meetingId) return `/meetings/${meetingId}/minutes?${asked}`

  return `/situations/${situationId}/assessment?${asked}#${section}`
}

const mentions = (found: Found<Api['comments']['waiting']>): Waiting[] =>
  (found ?? []).map((mention) => ({
    key: mention.commentId,
    kind: 'mention',
    title: `${mention.authorName}: ${mention.text}`,
    href: textOf(mention, `thread=${mention.threadId}`),
    context: `${mention.situationName} · ${mention.sectionTitle}`,
    due: null,
  }))

const sectionKinds = {
  agreement: 'agree',
  agreement_anew: 'agreeAnew',
  writing: 'assigned',
} as const

const sections = (found: Found<Api['assessments']['waitingSections']>): Waiting[] =>
  (found ?? []).map((one) => ({
    key: `${one.waitsFor} ${one.documentId}`,
    kind: sectionKinds[one.waitsFor],
    title: one.title,
    href: `/situations/${one.situationId}/assessment#${one.section}`,
    context: one.situationName,
    due: null,
  }))

const reviews = (found: Found<Api['reviews']['waiting']>): Waiting[] =>
  (found ?? []).map((asked) => ({
    key: asked.reviewId,
    kind: 'review',
    title: asked.sectionTitle,
    href: `/situations/${asked.situationId}/assessment#${asked.section}`,
    context: `${asked.situationName} · ${asked.askedByName}`,
    due: null,
  }))

const inTexts = (found: Found<Api['comments']['waitingInTexts']>): Waiting[] =>
  (found ?? []).map((mention) => ({
    key: mention.mentionId,
    kind: 'mention',
    title: mention.line.trim() === '' ? mention.sectionTitle : mention.line,
    href: textOf(mention, `mention=${mention.mentionId}`),
    context: `${mention.situationName} · ${mention.sectionTitle}`,
    due: null,
  }))

const drafted = (found: Found<Api['risks']['waiting']>): Waiting[] =>
  (found ?? []).map((meeting) => ({
    key: meeting.meetingId,
    kind: 'tripwire',
    title: meeting.title,
    href: `/meetings/${meeting.meetingId}`,
    context: meeting.situationName,
    due: meeting.startsAt,
  }))

const calls = (found: Found<Api['meetings']['waitingCalls']>): Waiting[] =>
  (found ?? []).map((call) => ({
    key: `call ${call.meetingId}`,
    kind: 'callOut',
    title: call.title,
    href: `/meetings/${call.meetingId}#call-out`,
    context: call.situationName,
    due: call.dueAt,
  }))

const forecasts = (found: Found<Api['forecasts']['waiting']>): Waiting[] => {
  const waiting = (kind: 'forecast' | 'resolve', list: NonNullable<typeof found>['toGive']) =>
    list.map(
      (one): Waiting => ({
        key: `${kind} ${one.forecastId}`,
        kind,
        title: one.question,
        href: `/situations/${one.situationId}/forecasts/${one.forecastId}`,
        context: one.situationName,
        due: one.due,
      }),
    )

  return [
    ...waiting('forecast', found?.toGive ?? []),
    ...waiting('resolve', found?.toResolve ?? []),
  ]
}

const motionKinds = {
  second: 'secondMotion',
  answer: 'answerQuestion',
  report: 'reportBack',
} as const

const motions = (found: Found<Api['motions']['waiting']>): Waiting[] =>
  (found ?? []).map((one) => ({
    key: `${one.waitsFor} ${one.motionId} ${one.title}`,
    kind: motionKinds[one.waitsFor],
    title: one.title,
    href: `/motions/${one.motionId}${one.waitsFor === 'answer' ? '#discussion' : ''}`,
    context: one.situationName,
    due: one.dueOn,
  }))

/** Everything that waits for the reader, asked of each area at once. */
export const gatherWaiting = async (
  api: Api,
  answersWarnings: boolean,
  words: WaitingWords,
): Promise<Waiting[]> => {
  const [
    toVote,
    toChoose,
    toAnswer,
    toGrade,
    toSeeTo,
    toDo,
    toRead,
    toFind,
    toWrite,
    toReview,
    toMeet,
    toForecast,
    toAcknowledge,
    toFollow,
    toMove,
  ] = await Promise.all([
    api.ballots.waiting({}),
    api.choices.waiting({}),
    answersWarnings ? api.situations.warnings({ unanswered: true }) : null,
    api.evidence.toGrade({}),
    api.grading.waiting({}),
    api.decisions.waiting({}),
    api.comments.waiting({}),
    api.comments.waitingInTexts({}),
    api.assessments.waitingSections({}),
    api.reviews.waiting({}),
    api.risks.waiting({}),
    api.forecasts.waiting({}),
    api.meetings.waitingCalls({}),
    api.actions.waiting({}),
    api.motions.waiting({}),
  ])

  return [
    ...calls(toAcknowledge),
    ...ballots(toVote),
    ...choices(toChoose),
    ...warnings(toAnswer),
    ...grades(toGrade, words),
    ...gradings(toSeeTo),
    ...decisions(toDo),
    ...actionPoints(toFollow),
    ...mentions(toRead),
    ...inTexts(toFind),
    ...sections(toWrite),
    ...reviews(toReview),
    ...drafted(toMeet),
    ...forecasts(toForecast),
    ...motions(toMove),
  ]
}
