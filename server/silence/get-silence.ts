import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { silence } from '#db/schema/silence.ts'
import { memberNames, ministryNames } from '#server/ballots/names.ts'
import { recusedSince } from '#server/ballots/recused-in.ts'
import { capacityIn } from '#server/ballots/rules/standing-votes.ts'
import { noticesOf } from '#server/mail/notices-of.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { permits } from '#server/members/rules/roles.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { firstProofs } from './rules/silence-outcome.ts'
import { whoMay } from './rules/who-may.ts'
import { callsIn, proofsFor, wordsIn } from './silence-in-hand.ts'
import { silenceRead } from './silence-read.schema.ts'
import { silencesWhere } from './silences-where.ts'

/** A round of a silence procedure: what was circulated, who had notice by which proof, what was said, how it ended. */
export const getSilence = defineRead({
  name: 'silence.get',
  input: z.object({ silenceId: z.uuid() }),
  output: silenceRead,
  about: (tx, { silenceId }) => situationOf(tx, 'silence', silenceId),
  async perform({ tx, actor, asOf }, { silenceId }) {
    const [found] = await silencesWhere(tx, eq(silence.id, silenceId), asOf)
    const procedure = found && (await procedureOf(tx, found.row.bodyId))
    if (!found || !procedure) return null
    const { row, result, line } = found
    const words = await wordsIn(tx, silenceId, asOf)
    const calls = await callsIn(tx, silenceId, asOf)
    const all = await noticesOf(tx, { about: { kind: 'silence', id: silenceId }, asOf })
    const notices = new Map(
      all.filter(({ kind }) => kind === 'silence_circulated').map((one) => [one.memberId, one]),
    )
    const proofs = new Map(
      firstProofs(row.electorate, await proofsFor(tx, row, asOf), row.deadline.toISOString()).map(
        (proof) => [proof.ministry, proof],
      ),
    )
    const sitting = row.electorate.flatMap(({ principal, deputies }) => [
      ...(principal === null ? [] : [principal]),
      ...deputies,
    ])
    const ministry = await ministryNames(tx)
    const name = await memberNames(tx, [
      ...sitting,
      ...words.map(({ memberId }) => memberId),
      ...calls.map(({ memberId }) => memberId),
    ])
    const me = actor.memberId ?? ''
    const mine = notices.get(me)
    const recused = await recusedSince(tx, silenceId, asOf)
    const isEntitled = row.electorate.some(
      (seat) => capacityIn(seat, me) !== null && !recused.includes(seat.ministry),
    )

    return {
      ...line,
      bodyName: procedure.name,
      ...{ urgentBecause: row.urgentBecause, textHash: row.textHash, snapshot: row.snapshot },
      endedAt: result?.endedAt.toISOString() ?? null,
      reason: result?.reason ?? null,
      ministries: row.electorate.map((seat) => ({
        ministryId: seat.ministry,
        name: ministry(seat.ministry),
        isRecused: recused.includes(seat.ministry),
        people: [...(seat.principal === null ? [] : [seat.principal]), ...seat.deputies].map(
          (memberId) => {
            const notice = notices.get(memberId)
            return {
              ...{ memberId, name: name(memberId) },
              capacity: memberId === seat.principal ? ('principal' as const) : ('deputy' as const),
              deliveredAt: notice?.deliveredAt ?? null,
              failedAt: notice?.failedAt ?? null,
              openedAt: notice?.openedAt ?? null,
            }
          },
        ),
        calls: calls
          .filter(({ ministryId }) => ministryId === seat.ministry)
          .map(({ spokenWith, reason, memberId, at }) => ({
            ...{ spokenWith, reason, byName: name(memberId), at: at.toISOString() },
          })),
        provenAt: proofs.get(seat.ministry)?.at ?? null,
        provenBy: proofs.get(seat.ministry)?.by ?? null,
      })),
      words: words.map(({ kind, ministryId, memberId, reasons, at }) => ({
        ...{ kind, reasons, at: at.toISOString() },
        ...{ ministryName: ministry(ministryId), memberName: name(memberId) },
      })),
      maySpeak:
        asOf === undefined &&
        result === null &&
        isEntitled &&
        row.deadline.getTime() > Date.now() &&
        permits(whoMay['silence.object'], actor),
      unopened: mine !== undefined && mine.openedAt === null ? mine.letterId : null,
    }
  },
})
