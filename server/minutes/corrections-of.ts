import { and, asc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { minutesCorrection } from '#db/schema/minutes-correction.ts'
import { minutesCorrectionAnswer } from '#db/schema/minutes-correction-answer.ts'
import { minutesVersion } from '#db/schema/minutes-version.ts'
import { memberNames } from '#server/ballots/names.ts'
import { madeBy } from '#server/platform/versions.ts'

/** The corrections that were asked of a meeting's minutes, in their order, each with its answer. */
export async function correctionsOf(tx: Transaction, meetingId: string, asOf?: number | undefined) {
  const rows = await tx
    .select({
      correction: minutesCorrection,
      answer: minutesCorrectionAnswer,
      version: minutesVersion.number,
    })
    .from(minutesCorrection)
    .innerJoin(minutesVersion, eq(minutesVersion.id, minutesCorrection.versionId))
    .leftJoin(
      minutesCorrectionAnswer,
      and(
        eq(minutesCorrectionAnswer.correctionId, minutesCorrection.id),
        madeBy(minutesCorrectionAnswer, asOf),
      ),
    )
    .where(and(eq(minutesVersion.meetingId, meetingId), madeBy(minutesCorrection, asOf)))
    .orderBy(asc(minutesVersion.number), asc(minutesCorrection.number))
  const name = await memberNames(
    tx,
    rows.flatMap(({ correction, answer }) => [
      correction.memberId,
      ...(answer ? [answer.memberId] : []),
    ]),
  )

  return rows.map(({ correction, answer, version }) => ({
    correctionId: correction.id,
    ...{ version, number: correction.number, line: correction.line, stood: correction.stood },
    ...{ wanted: correction.wanted, reasons: correction.reasons },
    ...{ by: name(correction.memberId), at: correction.at.toISOString() },
    answer: answer && {
      ...{ answer: answer.answer, reasons: answer.reasons },
      ...{ by: name(answer.memberId), at: answer.at.toISOString() },
    },
  }))
}
