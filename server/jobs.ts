import type { Connection } from '#db/client.ts'
import { remindOfDueActions } from '#server/actions/remind-of-due.ts'
import { anchorGrownTexts } from '#server/assessments/anchor-grown-texts.ts'
import { applyAmendmentTask } from '#server/ballots/apply-amendment-task.ts'
import { closeDueBallots } from '#server/ballots/close-due-ballots.ts'
import { closeDueBallotsTask } from '#server/ballots/close-due-task.ts'
import { settleDueBallots } from '#server/ballots/settle-due-ballots.ts'
import { settleDueBallotsTask } from '#server/ballots/settle-due-task.ts'
import { closeDueChoices } from '#server/choices/close-due-choices.ts'
import { closeDueChoicesTask } from '#server/choices/close-due-task.ts'
import { settleDueChoices } from '#server/choices/settle-due-choices.ts'
import { settleDueChoicesTask } from '#server/choices/settle-due-task.ts'
import { noteGrownTexts } from '#server/comments/note-grown-texts.ts'
import { followDecisionsOnTime } from '#server/decisions/follow-decisions-on-time.ts'
import { noticeChangedBases } from '#server/decisions/notice-changed-bases.ts'
import { basisTask } from '#server/evidence/announce-basis.ts'
import { printNewImages } from '#server/evidence/print-new-images.ts'
import { stampRound } from '#server/evidence/stamp-new-files.ts'
import { sweepUploads } from '#server/evidence/sweep-uploads.ts'
import { escalateOnDue } from '#server/grading/escalate-on-due.ts'
import { escalationTask } from '#server/grading/escalation-task.ts'
import { gradingOverdueTask } from '#server/grading/grading-overdue-task.ts'
import { noteOverdueOnTime } from '#server/grading/note-overdue-on-time.ts'
import { remindOnTime } from '#server/invitations/remind.ts'
import { remindTask } from '#server/invitations/remind-task.ts'
import { deliverLetterTask } from '#server/mail/deliver-letter-task.ts'
import { deliverOnPosting } from '#server/mail/deliver-on-posting.ts'
import { sendLateLetters } from '#server/mail/send-late-letters.ts'
import { seekDeputiesTask } from '#server/meetings/call-out-task.ts'
import { seekOnTime } from '#server/meetings/seek-on-time.ts'
import { endDueMinutesSilences } from '#server/minutes/end-due-silences.ts'
import { endMinutesSilenceTask } from '#server/minutes/end-silence-task.ts'
import { applyCarried } from '#server/motions/apply-carried.ts'
import { env } from '#server/platform/env.ts'
import { signRound } from '#server/record/sign-round.ts'
import { stampCheckpointRound } from '#server/record/stamp-checkpoint.ts'
import { springOnRating } from '#server/risks/spring-on-rating.ts'
import { springTripwireTask } from '#server/risks/spring-task.ts'
import { keepWordsOfTexts } from '#server/search/keep-words-of-texts.ts'
import { endDueSilences } from '#server/silence/end-due-silences.ts'
import { remindOfSilenceOnTime } from '#server/silence/remind.ts'
import { endDueSilencesTask, remindOfSilenceTask } from '#server/silence/tasks.ts'
import { escalateOnTime } from '#server/situations/escalate-on-time.ts'

const authority = env.timeStampAuthority
const stamp = authority && stampRound(authority)
const stampCheckpoint = authority && stampCheckpointRound(authority)

const noteMentions = noteGrownTexts()

/** What a job is given besides its payload. */
export type JobContext = { connection: Connection }

/** Work that an act left for later. It may run twice, so it must end the same both times. */
export type Job = (payload: unknown, context: JobContext) => Promise<void>

/** Work that comes round by itself; it runs once at a time. */
export type Round = {
  name: string
  everySeconds: number
  run: (context: JobContext) => Promise<void>
}

/** Every task that acts enqueue, by name. */
export const jobs: Readonly<Record<string, Job>> = {
  [applyAmendmentTask]: applyCarried,
  [basisTask]: async (payload, { connection }) => {
    await noticeChangedBases(payload, connection)
  },
  [closeDueBallotsTask]: async (_payload, { connection }) => {
    await closeDueBallots(connection)
  },
  [deliverLetterTask]: deliverOnPosting,
  [remindTask]: remindOnTime,
  [closeDueChoicesTask]: async (_payload, { connection }) => {
    await closeDueChoices(connection)
  },
  [settleDueChoicesTask]: async (_payload, { connection }) => {
    await settleDueChoices(connection)
  },
  [settleDueBallotsTask]: async (_payload, { connection }) => {
    await settleDueBallots(connection)
  },
  [escalationTask]: escalateOnDue,
  [endDueSilencesTask]: async (_payload, { connection }) => {
    await endDueSilences(connection)
  },
  [remindOfSilenceTask]: remindOfSilenceOnTime,
  [endMinutesSilenceTask]: async (_payload, { connection }) => {
    await endDueMinutesSilences(connection)
  },
  [gradingOverdueTask]: noteOverdueOnTime,
  'escalate-warning': escalateOnTime,
  [seekDeputiesTask]: seekOnTime,
  [springTripwireTask]: springOnRating,
}

/** Every recurring work. */
export const rounds: readonly Round[] = [
  { name: 'sign_checkpoint', everySeconds: 1, run: signRound(env.recordKeyFile) },
  {
    name: 'sweep_uploads',
    everySeconds: 3600,
    run: async ({ connection }) => {
      await sweepUploads(connection)
    },
  },
  {
    name: 'print_images',
    everySeconds: 30,
    run: async ({ connection }) => {
      await printNewImages(connection)
    },
  },
  {
    name: 'stamp_files',
    everySeconds: 15,
    run: async ({ connection }) => {
      await stamp?.(connection)
    },
  },
  {
    name: 'stamp_checkpoint',
    everySeconds: 60,
    run: async ({ connection }) => {
      await stampCheckpoint?.(connection, new Date())
    },
  },
  {
    name: 'note_text_mentions',
    everySeconds: 15,
    run: async ({ connection }) => {
      await noteMentions(connection)
    },
  },
  {
    name: 'keep_words_of_texts',
    everySeconds: 10,
    run: async ({ connection }) => {
      await keepWordsOfTexts(connection)
    },
  },
  {
    name: 'send_late_letters',
    everySeconds: 60,
    run: async ({ connection }) => {
      await sendLateLetters(connection)
    },
  },
  {
    name: 'remind_of_actions',
    everySeconds: 600,
    run: async ({ connection }) => {
      await remindOfDueActions(connection)
    },
  },
  {
    name: 'follow_decisions',
    everySeconds: 600,
    run: async ({ connection }) => {
      await followDecisionsOnTime(connection)
    },
  },
  {
    name: 'anchor_texts',
    everySeconds: 3600,
    run: async ({ connection }) => {
      await anchorGrownTexts(connection)
    },
  },
]
