import { ownTool } from '#db/schema/own-tool.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { endVersion } from '#server/platform/versions.ts'
import { pillarSet } from '#server/situations/rules/pillars.ts'
import { ownToolContent } from './own-tool-content.ts'
import { presentOwnTool } from './present-own-tool.ts'
import { reviseToolInput, reviseToolOutput } from './revise-tool.schema.ts'
import { questionsRepeat } from './rules/own-tool.ts'

/** Gives a body's own tool a new version. Measures keep the questions that they answered, in the words of then. */
export const reviseTool = defineAct({
  name: 'tool.revise',
  input: reviseToolInput,
  output: reviseToolOutput,
  about: installationWide,
  async perform(act, { ownToolId, ...words }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    const present = await presentOwnTool(act.tx, ownToolId)
    if (!present) return act.refuse('common.not_found')
    if (present.retiredBecause !== null) return act.refuse('library.tool_retired')
    if (questionsRepeat(words)) return act.refuse('library.questions_repeated')
    if (!(await endVersion(act, ownTool, ownToolId))) return act.refuse('common.not_found')
    await act.tx.insert(ownTool).values({
      ...{ id: ownToolId, bodyId: present.bodyId, ...words, pillars: pillarSet(words.pillars) },
      ...{ writtenAt: act.at, writtenBy: by, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'tool', id: ownToolId },
      content: ownToolContent(words),
      output: { ownToolId },
    })
  },
})
