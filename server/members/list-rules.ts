import { and, asc, desc, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { body } from '#db/schema/body.ts'
import { decision } from '#db/schema/decision.ts'
import { member } from '#db/schema/member.ts'
import { rulesOfProcedure } from '#db/schema/rules-of-procedure.ts'
import { installationWide } from '#server/platform/about.ts'
import { mayNow } from '#server/platform/may-now.ts'
import { held, madeBy } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { rulesOfProcedureShape } from './adopt-rules.schema.ts'
import { wholeRules } from './rules/rules-of-procedure.ts'
import { whoMayMembers } from './rules/who-may-members.ts'

const adoption = z.object({
  at: z.date(),
  by: z.string(),
  reasons: z.string(),
  /** The decision that adopted it; null to a reader who may not see it. */
  decision: z.object({ decisionId: z.uuid(), number: z.int(), title: z.string() }).nullable(),
})

/** Every version of every body's rules of procedure, the one in force first, down to those it was founded with. */
export const listRules = defineRead({
  name: 'rules.list',
  input: z.object({}),
  output: z.object({
    bodies: z.array(
      z.object({
        bodyId: z.uuid(),
        name: z.string(),
        versions: z.array(
          z.object({
            version: z.int(),
            rules: rulesOfProcedureShape,
            /** Who adopted it, and why; null for what the body was founded with. */
            adopted: adoption.nullable(),
          }),
        ),
      }),
    ),
    may: z.object({ adopt: z.boolean() }),
  }),
  about: installationWide,
  async perform({ tx, actor, asOf }) {
    const bodies = await tx
      .select({ bodyId: body.id, name: body.name })
      .from(body)
      .where(held(body, asOf))
      .orderBy(asc(body.name))
    const rows = await tx
      .select({
        row: rulesOfProcedure,
        by: member.name,
        number: decision.number,
        title: decision.title,
      })
      .from(rulesOfProcedure)
      .leftJoin(member, and(eq(member.id, rulesOfProcedure.adoptedBy), isNull(member.endedBy)))
      // row-level security leaves out a decision of a situation that the reader is not in
      .leftJoin(decision, eq(decision.id, rulesOfProcedure.decisionId))
      .where(madeBy(rulesOfProcedure, asOf))
      .orderBy(desc(rulesOfProcedure.version))

    return {
      bodies: bodies.map((one) => ({
        ...one,
        versions: rows
          .filter(({ row }) => row.bodyId === one.bodyId)
          .map(({ row, by, number, title }) => ({
            version: row.version,
            rules: wholeRules(row.rules),
            adopted: adoptionOf(row, { by, number, title }),
          })),
      })),
      may: { adopt: mayNow({ actor, asOf }, whoMayMembers['rules.adopt']) },
    }
  },
})

const adoptionOf = (
  { adoptedAt, reasons, decisionId }: typeof rulesOfProcedure.$inferSelect,
  { by, number, title }: { by: string | null; number: number | null; title: string | null },
): z.output<typeof adoption> | null => {
  if (adoptedAt === null || reasons === null || by === null || decisionId === null) return null
  const isSeen = number !== null && title !== null

  return { at: adoptedAt, by, reasons, decision: isSeen ? { decisionId, number, title } : null }
}
