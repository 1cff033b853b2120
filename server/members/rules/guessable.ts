/** What people reach for when fifteen characters are asked of them. */
const common = [
  'password',
  'motdepasse',
  'qwertyuiop',
  'azertyuiop',
  'focalpoint',
  'letmein',
  'bienvenue',
]

/**
 * Whether a password is one of those tried first: few different characters, a run, or a common word drawn
 * out with digits (NIST SP 800-63B-4 asks for a blocklist and no composition rules).
 */
export const isGuessable = (password: string): boolean => {
  const plain = password.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (new Set(plain).size < 6) return true
  const letters = plain.replace(/\d/g, '')
  if (common.some((word) => letters.replaceAll(word, '').length < 4)) return true

  return isRun(plain)
}

const isRun = (text: string): boolean => {
  const steps = [...text]
    .slice(1)
    .map((character, at) => character.charCodeAt(0) - text.charCodeAt(at))

  return (
    steps.length > 0 &&
    steps.filter((step) => step === 1 || step === -1).length / steps.length > 0.8
  )
}
