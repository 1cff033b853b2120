import { notFound } from 'next/navigation'
import { caller } from '#server/platform/caller.ts'

/** The minutes of a meeting, for the pages about their past: missing where none were opened. */
export const minutesText = async (meetingId: string) => {
  const minutes = await (await caller()).meetings.minutes({ meetingId })
  if (!minutes?.text) notFound()
  const { situationId, title, text } = minutes
  const address = `/meetings/${meetingId}/minutes`

  return { title, text, place: { situationId, textId: text.documentId, address } }
}
