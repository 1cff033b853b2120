const recordings: Readonly<Record<string, 'audio' | 'video'>> = {
  'audio/mpeg': 'audio',
  'audio/wav': 'audio',
  'audio/ogg': 'audio',
  'audio/mp4': 'audio',
  'video/mp4': 'video',
  'video/quicktime': 'video',
  'video/webm': 'video',
}

/** The media types of recordings that a page plays. */
export const recordingTypes = Object.keys(recordings)

/** How a file is played, by the type that its signature said; null for what is no recording. */
export const recordingKind = (mediaType: string): 'audio' | 'video' | null =>
  recordings[mediaType] ?? null
