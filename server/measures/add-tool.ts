import { ownTool } from '#db/schema/own-tool.ts'
import { defineAct } from '#server/acts.ts'
import { procedureOf } from '#server/meetings/body-procedure.ts'
import { installationWide } from '#server/platform/about.ts'
import { pillarSet } from '#server/situations/rules/pillars.ts'
import { addToolInput, addToolOutput } from './add-tool.schema.ts'
import { ownToolContent } from './own-tool-content.ts'
import { questionsRepeat } from './rules/own-tool.ts'

/** Adds a body's own tool to the library: for stage 1 the only ones there are, never attributed to the brief. */
export const addTool = defineAct({
  name: 'tool.add',
  input: addToolInput,
  output: addToolOutput,
  about: installationWide,
  async perform(act, { bodyId, ...words }) {
    const by = act.actor.memberId
    if (by === null) return act.refuse('common.not_entitled')
    if (!(await procedureOf(act.tx, bodyId))) return act.refuse('meetings.body_unknown')
    if (questionsRepeat(words)) return act.refuse('library.questions_repeated')
    const { id } = await act.newThing({ kind: 'tool' })
    await act.tx.insert(ownTool).values({
      ...{ id, bodyId, ...words, pillars: pillarSet(words.pillars) },
      ...{ writtenAt: act.at, writtenBy: by, madeBy: act.id },
    })

    return act.done({
      thing: { kind: 'tool', id },
      content: { body: bodyId, ...ownToolContent(words) },
      output: { ownToolId: id },
    })
  },
})
