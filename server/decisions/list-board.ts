import { and, asc, eq, inArray, isNotNull, isNull, lte, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { decision } from '#db/schema/decision.ts'
import { decisionAction } from '#db/schema/decision-action.ts'
import { decisionConfirmation } from '#db/schema/decision-confirmation.ts'
import { decisionReply } from '#db/schema/decision-reply.ts'
import { decisionReview } from '#db/schema/decision-review.ts'
import { decisionStanding } from '#db/schema/decision-standing.ts'
import { decisionTrigger } from '#db/schema/decision-trigger.ts'
import { ministry } from '#db/schema/ministry.ts'
import { situation } from '#db/schema/situation.ts'
import { tripwire } from '#db/schema/tripwire.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { pillar } from './decision-summary.schema.ts'
import { installationDay } from './installation-day.ts'
import { type BoardKind, boardKinds, columnOf, columns, horizon } from './rules/board.ts'

/** The most of each kind that a board holds: the earliest. */
const most = 100

const entry = z.object({
  kind: z.enum(boardKinds),
  column: z.enum(columns),
  decisionId: z.uuid(),
  number: z.int(),
  title: z.string(),
  situationName: z.string(),
  /** The day by which; of what has none, since when. */
  on: z.string(),
  /** What is to be done, or who is to reply. */
  what: z.string().nullable(),
  ministry: z.string().nullable(),
})

/**
 * What decisions ask for soon: actions, reviews, replies and confirmations that are late or due, decisions about to
 * lapse, and tripwires that sprang and whose decision was not reviewed since. As of now, the earliest first.
 */
export const listBoard = defineRead({
  name: 'decision.board',
  input: z.object({ pillar: pillar.optional() }),
  output: z.object({ today: z.string(), entries: z.array(entry) }),
  about: installationWide,
  async perform({ tx }, { pillar }) {
    const today = await installationDay(tx)
    const found = await Promise.all(
      boardKinds.map(async (kind) =>
        (await rowsOf[kind](tx, today, within(pillar))).map((row) => ({ kind, ...row })),
      ),
    )
    const entries = found
      .flat()
      .map((one) => ({ ...one, column: columnOf(one, today) }))
      .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))

    return { today, entries }
  },
})

const within = (pillar: 1 | 2 | 3 | undefined): SQL | undefined =>
  pillar && sql`${pillar} = any (${decision.pillars})`

const named = {
  decisionId: decision.id,
  number: decision.number,
  title: decision.title,
  situationName: situation.name,
}
const nothing = sql<string | null>`null`
const by = (kind: BoardKind, today: string) => sql`${today}::date + ${horizon[kind]}::integer`

type Row = {
  decisionId: string
  number: number
  title: string
  situationName: string
  on: string
  what: string | null
  ministry: string | null
}
type Rows = (tx: Transaction, today: string, where: SQL | undefined) => Promise<Row[]>

const rowsOf: Record<BoardKind, Rows> = {
  action: (tx, today, where) =>
    tx
      .select({
        ...named,
        on: decisionAction.dueOn,
        what: decisionAction.what,
        ministry: ministry.name,
      })
      .from(decisionAction)
      .innerJoin(decision, eq(decision.id, decisionAction.decisionId))
      .innerJoin(situation, inPlace())
      .leftJoin(ministry, and(eq(ministry.id, decisionAction.ownerMinistryId), held(ministry)))
      .where(
        and(
          ...[held(decisionAction), isNull(decisionAction.completedAt), where],
          lte(decisionAction.dueOn, by('action', today)),
        ),
      )
      .orderBy(asc(decisionAction.dueOn))
      .limit(most),
  review: (tx, today, where) =>
    standing(tx, {
      on: sql<string>`${decisionStanding.reviewOn}`,
      where: and(
        ...[isNotNull(decisionStanding.reviewOn), where],
        lte(decisionStanding.reviewOn, by('review', today)),
      ),
    }),
  expiry: (tx, today, where) =>
    standing(tx, {
      on: sql<string>`${decisionStanding.expiresOn}`,
      where: and(
        ...[isNotNull(decisionStanding.expiresOn), where],
        inArray(decisionStanding.state, ['in_force', 'amended', 'suspended']),
        lte(decisionStanding.expiresOn, by('expiry', today)),
      ),
    }),
  reply: (tx, today, where) =>
    tx
      .select({
        ...named,
        on: sql<string>`${decision.replyBy}`,
        what: decision.authority,
        ministry: nothing,
      })
      .from(decision)
      .innerJoin(situation, inPlace())
      .where(
        and(
          ...[isNotNull(decision.replyBy), lte(decision.replyBy, by('reply', today)), where],
          sql`not exists (select from ${decisionReply} where ${decisionReply.decisionId} = ${decision.id}
            and ${decisionReply.reply} <> 'none')`,
        ),
      )
      .orderBy(asc(decision.replyBy))
      .limit(most),
  confirmation: (tx, _today, where) =>
    tx
      .select({
        ...named,
        on: sql<string>`(${decision.recordedAt} at time zone 'UTC')::date::text`,
        what: decision.takenBy,
        ministry: nothing,
      })
      .from(decision)
      .innerJoin(situation, inPlace())
      .leftJoin(decisionConfirmation, eq(decisionConfirmation.decisionId, decision.id))
      .where(and(...[isNotNull(decision.confirmerId), isNull(decisionConfirmation.answer), where]))
      .orderBy(asc(decision.recordedAt))
      .limit(most),
  trigger: (tx, _today, where) =>
    tx
      .select({
        ...named,
        on: sql<string>`(${tripwire.sprungAt} at time zone 'UTC')::date::text`,
        what: tripwire.title,
        ministry: nothing,
      })
      .from(decisionTrigger)
      .innerJoin(decision, eq(decision.id, decisionTrigger.decisionId))
      .innerJoin(tripwire, and(eq(tripwire.id, decisionTrigger.tripwireId), held(tripwire)))
      .innerJoin(situation, inPlace())
      .where(
        and(
          ...[isNotNull(tripwire.sprungAt), where],
          sql`not exists (select from ${decisionReview} where ${decisionReview.decisionId} = ${decision.id}
            and ${decisionReview.at} > ${tripwire.sprungAt})`,
        ),
      )
      .orderBy(asc(tripwire.sprungAt))
      .limit(most),
}

const inPlace = () => and(eq(situation.id, decision.situationId), held(situation))

const standing = (
  tx: Transaction,
  { on, where }: { on: SQL<string>; where: SQL | undefined },
): Promise<Row[]> =>
  tx
    .select({ ...named, on, what: nothing, ministry: ministry.name })
    .from(decisionStanding)
    .innerJoin(decision, eq(decision.id, decisionStanding.id))
    .innerJoin(situation, inPlace())
    .leftJoin(ministry, and(eq(ministry.id, decisionStanding.leadMinistryId), held(ministry)))
    .where(and(isNull(decisionStanding.endedBy), where))
    .orderBy(asc(on))
    .limit(most)
