const minute = 60_000

/** A span of time in its largest fitting unit: minutes below two hours, hours below three days, then days. */
export const durationWords = (
  milliseconds: number,
): { unit: 'minutes' | 'hours' | 'days'; count: number } => {
  const minutes = Math.round(milliseconds / minute)
  if (minutes < 120) return { unit: 'minutes', count: minutes }
  const hours = Math.round(minutes / 60)
  if (hours < 72) return { unit: 'hours', count: hours }

  return { unit: 'days', count: Math.round(hours / 24) }
}
