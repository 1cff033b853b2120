import { recordFreeze } from '#db/schema/record-freeze.ts'
import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { freezeRecordInput, freezeRecordOutput } from './freeze-record.schema.ts'

/** Ends the record: this is its last entry, and every act after it is refused. There is no way back. */
export const freezeRecord = defineAct({
  name: 'record.freeze',
  input: freezeRecordInput,
  output: freezeRecordOutput,
  about: installationWide,
  async perform(act, { reason }) {
    // one that is frozen keeps its reason, and refuses this act's entry
    await act.tx.insert(recordFreeze).values({ madeBy: act.id, reason }).onConflictDoNothing()

    return act.done({ thing: null, content: { reason }, output: { reason } })
  },
})
