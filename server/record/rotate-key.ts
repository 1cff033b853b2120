import { defineAct } from '#server/acts.ts'
import { installationWide } from '#server/platform/about.ts'
import { rotateKeyInput, rotateKeyOutput } from './rotate-key.schema.ts'

/**
 * Notes that another key signs the record from here on. The last checkpoint of the old key covers this entry, which is
 * how the old key confirms the new one; both stay known (docs/keeping-the-record.md).
 */
export const rotateKey = defineAct({
  name: 'record.rotate_key',
  input: rotateKeyInput,
  output: rotateKeyOutput,
  about: installationWide,
  perform: async (act, { oldKey, newKey, reason }) =>
    act.done({
      thing: null,
      content: { old_key: oldKey, new_key: newKey, reason },
      output: { newKey },
    }),
})
