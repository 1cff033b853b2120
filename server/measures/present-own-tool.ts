import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { ownTool } from '#db/schema/own-tool.ts'
import { held } from '#server/platform/versions.ts'
import { idOfOwnTool } from './rules/own-tool.ts'
import type { OwnToolId, ToolId } from './rules/tool.ts'

/** The version of a body's own tool that holds, or held at an entry of the record; null where there is none. */
export const presentOwnTool = async (
  tx: Transaction,
  ownToolId: string,
  asOf?: number | undefined,
) => {
  const [row] = await tx
    .select()
    .from(ownTool)
    .where(and(eq(ownTool.id, ownToolId), held(ownTool, asOf)))

  return row ?? null
}

/** The same by the name under which a measure knows it; null for a tool of the brief. */
export const ownToolBehind = async (
  tx: Transaction,
  tool: ToolId | OwnToolId,
  asOf?: number | undefined,
) => {
  const id = idOfOwnTool(tool)

  return id === undefined ? null : presentOwnTool(tx, id, asOf)
}
