import { caller } from '#server/platform/caller.ts'

/** Whose past is shown: the assessment of a situation, or a text that stands on its own, and the address of its page. */
export type TextPlace = {
  readonly situationId: string
  /** The id of a motion's text or of minutes; left out for the assessment. */
  readonly textId?: string
  readonly address: string
}

/** What a read of the past takes of it. */
export const whichOf = ({ situationId, textId }: TextPlace) => ({ situationId, textId })

/** What a text cites. */
export const citationsOf = async ({ situationId, textId }: TextPlace) => {
  const { assessments } = await caller()

  return textId === undefined
    ? assessments.citations({ situationId })
    : assessments.citationsIn({ documentId: textId })
}
