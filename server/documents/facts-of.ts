import type { ExportWords } from './export-words.ts'
import type { ExportedFact, ExportedText } from './exported-text.ts'

/** The lines of the first page: the text's own, or which version of it this is; and for whom it leaves. */
export function factsOf(
  { facts, version, audience }: Pick<ExportedText, 'facts' | 'version' | 'audience'>,
  { say, date }: ExportWords,
): readonly ExportedFact[] {
  const forWhom = { label: say('audience'), value: say('audiences', { audience }) }
  if (facts !== null) return [...facts, forWhom]
  return [
    forWhom,
    { label: say('version'), value: version.name ?? say('unnamed') },
    { label: say('stood'), value: date(version.at) },
    ...(version.index === null ? [] : [{ label: say('entry'), value: String(version.index) }]),
    { label: say('hash'), value: version.hash },
  ]
}

/** Whether a value is a fingerprint, which is long and nobody reads. */
export const isFingerprint = (value: string): boolean => /^[0-9a-f]{64}$/.test(value)
