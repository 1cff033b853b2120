import { asc } from 'drizzle-orm'
import { z } from 'zod'
import { body } from '#db/schema/body.ts'
import { ownTool } from '#db/schema/own-tool.ts'
import { memberNames } from '#server/ballots/names.ts'
import { installationWide } from '#server/platform/about.ts'
import { held } from '#server/platform/versions.ts'
import { defineRead } from '#server/reads.ts'
import { ownToolWords } from './own-tool-words.schema.ts'

/** A body's own tool as it stands. */
export const ownToolRead = ownToolWords.extend({
  ownToolId: z.uuid(),
  bodyId: z.uuid(),
  bodyName: z.string(),
  retiredBecause: z.string().nullable(),
  writtenAt: z.date(),
  writtenBy: z.string(),
})

/** The tools that bodies added to the library, retired ones included, by name. */
export const listTools = defineRead({
  name: 'tool.list',
  input: z.object({}),
  output: z.array(ownToolRead),
  about: installationWide,
  async perform({ tx, asOf }) {
    const rows = await tx
      .select()
      .from(ownTool)
      .where(held(ownTool, asOf))
      .orderBy(asc(ownTool.name))
    const bodies = await tx
      .select({ id: body.id, name: body.name })
      .from(body)
      .where(held(body, asOf))
    const name = await memberNames(
      tx,
      rows.map(({ writtenBy }) => writtenBy),
    )

    return rows.map(({ id, writtenBy, madeBy: _, endedBy: __, ...row }) => ({
      ...row,
      ownToolId: id,
      bodyName: bodies.find((one) => one.id === row.bodyId)?.name ?? '',
      writtenBy: name(writtenBy),
    }))
  },
})
