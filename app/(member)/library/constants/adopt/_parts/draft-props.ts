import type { ConstantsDraft } from './constants-draft.ts'

/** What every part of the form needs: the draft, and how to change it. */
export type DraftProps = {
  readonly draft: ConstantsDraft
  readonly onChange: (draft: ConstantsDraft) => void
}
