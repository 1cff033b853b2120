import { addActionPoint } from '#server/actions/add.ts'
import { completeActionPoint } from '#server/actions/complete.ts'
import { postponeActionPoint } from '#server/actions/postpone.ts'
import { readText } from '#server/assessments/read-text.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { plainParagraph, plainWords } from '#server/documents/plain-nodes.ts'
import type { TextNode } from '#server/documents/text-node.ts'
import { openMinutes } from '#server/meetings/open-minutes.ts'
import { agendaHeadings } from '#server/minutes/agenda-headings.ts'
import { answerCorrection } from '#server/minutes/answer-correction.ts'
import { approveMinutes } from '#server/minutes/approve.ts'
import { circulateMinutes } from '#server/minutes/circulate.ts'
import { pointHeading } from '#server/minutes/compose-minutes.ts'
import { linesOf } from '#server/minutes/lines-of.ts'
import { proposeCorrection } from '#server/minutes/propose-correction.ts'
import { putOnAgenda } from '#server/minutes/put-on-agenda.ts'
import { inTransaction } from '#server/platform/transaction.ts'
import { minutes } from './minutes.ts'
import { focalPoint } from './plan-situation.ts'
import type { MinutesPart } from './shape.ts'
import { known, type Stage, type Step } from './stage.ts'

const drafter = 'dana.whitlock'

/** The minutes of the meetings: written, sent round, corrected and approved; and what they gave somebody to do. */
export const planMinutes = (): Step[] => minutes.flatMap(planOne)

function planOne(part: MinutesPart): Step[] {
  const meetingOf = ({ cast }: Stage) => known(cast.meeting, part.meeting)
  const { approved } = part
  let documentId = ''

  return [
    {
      at: part.openedAt,
      run: async (stage) => {
        const meetingId = meetingOf(stage)
        const opened = await stage.play(openMinutes, { meetingId }, drafter, part.openedAt)
        documentId = opened.documentId
        const document = await written(stage, meetingId, part.said)
        await stage.play(writeSection, { documentId, document }, drafter, part.openedAt)
      },
    },
    ...part.actions.flatMap((action) => planAction(part.meeting, action)),
    ...at(part.circulatedAt, async (stage, when) => {
      await stage.play(circulateMinutes, { meetingId: meetingOf(stage) }, focalPoint, when)
    }),
    ...part.corrections.map((asked) => ({
      at: asked.at,
      run: async (stage: Stage) => {
        const { stood, wanted, reasons, answer, answerReasons, answeredAt } = asked
        const { document } = await inTransaction(stage.worker, (tx) => readText(tx, documentId))
        const line = linesOf(document).find(({ words }) => words === stood)?.line ?? 0
        const { correctionId } = await stage.play(
          proposeCorrection,
          { meetingId: meetingOf(stage), line, stood, wanted, reasons },
          ...([asked.by, asked.at] as const),
        )
        const given = { correctionId, answer, reasons: answerReasons }
        await stage.play(answerCorrection, given, focalPoint, answeredAt)
      },
    })),
    ...at(approved?.putOnAgendaAt ?? null, async (stage, when) => {
      const meetingId = known(stage.cast.meeting, approved?.in ?? '')
      const point = { kind: 'approval', minutesOf: meetingOf(stage) } as const
      await stage.play(putOnAgenda, { meetingId, point }, focalPoint, when)
    }),
    ...at(approved?.at ?? null, async (stage, when) => {
      const inMeetingId = known(stage.cast.meeting, approved?.in ?? '')
      const given = { meetingId: meetingOf(stage), inMeetingId }
      await stage.play(approveMinutes, given, focalPoint, when)
    }),
  ]
}

const at = (when: string | null, run: (stage: Stage, when: string) => Promise<void>): Step[] =>
  when === null ? [] : [{ at: when, run: (stage) => run(stage, when) }]

/** Minutes with what was said under the heading of each point. */
async function written(
  { worker }: Stage,
  meetingId: string,
  said: MinutesPart['said'],
): Promise<TextNode> {
  const points = await inTransaction(worker, (tx) => agendaHeadings(tx, meetingId))
  return {
    type: 'doc',
    content: points.flatMap((point, index): TextNode[] => [
      { type: 'heading', content: [plainWords(pointHeading(point))] },
      ...(said[index] ?? []).map((words) => plainParagraph(plainWords(words))),
    ]),
  }
}

function planAction(meeting: string, action: MinutesPart['actions'][number]): Step[] {
  let actionId = ''
  const { done, postponed } = action

  return [
    {
      at: action.at,
      run: async ({ cast, play, worker }) => {
        const meetingId = known(cast.meeting, meeting)
        const points = await inTransaction(worker, (tx) => agendaHeadings(tx, meetingId))
        const added = await play(
          addActionPoint,
          {
            ...{ meetingId, pointId: points[action.point]?.pointId ?? null, what: action.what },
            ...{ ownerMinistryId: known(cast.ministry, action.owner), ownerMemberId: null },
            dueOn: action.dueOn,
          },
          drafter,
          action.at,
        )
        actionId = added.actionId
      },
    },
    ...at(postponed?.at ?? null, async ({ play }, when) => {
      const { until = '', because = '' } = postponed ?? {}
      await play(postponeActionPoint, { actionId, dueOn: until, because }, focalPoint, when)
    }),
    ...at(done?.at ?? null, async ({ play }, when) => {
      const { by = '', outcome = '' } = done ?? {}
      await play(completeActionPoint, { actionId, outcome }, by, when)
    }),
  ]
}
