import { notFound } from 'next/navigation'
import { caller } from '#server/platform/caller.ts'

/** A motion and its text, for the pages about the text's past: missing where none was opened. */
export const motionText = async (motionId: string) => {
  const motion = await (await caller()).ballots.motion({ motionId })
  if (!motion?.text) notFound()
  const { situationId, text } = motion

  return {
    motion,
    text,
    place: { situationId, textId: text.documentId, address: `/motions/${motionId}` },
  }
}
