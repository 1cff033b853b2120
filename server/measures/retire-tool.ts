import { ownTool } from '#db/schema/own-tool.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { presentOwnTool } from './present-own-tool.ts'
import { retireToolInput, retireToolOutput } from './retire-tool.schema.ts'

/** Retires a body's own tool, with the reason: it stays to be read, and is not proposed any more. */
export const retireTool = defineAct({
  name: 'tool.retire',
  input: retireToolInput,
  output: retireToolOutput,
  about: installationWide,
  async perform(act, { ownToolId, reason }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const present = await presentOwnTool(act.tx, ownToolId)
    if (!present) return act.refuse('common.not_found')
    if (present.retiredBecause !== null || !(await endVersion(act, ownTool, ownToolId))) {
      return act.refuse('library.tool_retired')
    }
    await act.tx.insert(ownTool).values({
      ...present,
      ...{ retiredBecause: reason, writtenAt: act.at, writtenBy: by },
      ...{ madeBy: act.id, endedBy: null },
    })

    return act.done({
      thing: { kind: 'tool', id: ownToolId },
      content: { reason },
      output: { ownToolId },
    })
  },
})
