import type { Settings } from './environment.ts'
import type { ExerciseAccess } from './prepare-exercise.ts'

type Announced = {
  settings: Settings
  access: (ExerciseAccess & { verifierKey: string }) | undefined
  logs: string | undefined
}

/** Prints where Focalpoint is and, for the exercise, who can sign in. */
export const announce = ({ settings, access, logs }: Announced): void => {
  const lines = ['', `Focalpoint is ready: ${settings.publicUrl}`]
  if (access !== undefined) {
    const width = Math.max(...access.members.map((member) => member.signInName.length))
    lines.push(
      '',
      'Training exercise. Everyone signs in with the password:',
      `  ${access.password}`,
      'as one of:',
      ...access.members.map(({ signInName, office }) => `  ${signInName.padEnd(width)}  ${office}`),
      '',
      "The record's verifier key, as an auditor would have it on paper:",
      `  ${access.verifierKey}`,
      "With a file exported from the record's page:  npm run verify -- FILE --key 'KEY'",
    )
  }
  if (settings.publicUrl.startsWith('http://localhost'))
    lines.push('', 'It answers on this machine only. Any other address needs TLS: docs/deploy.md.')
  if (settings.publicUrl.startsWith('https:') && !settings.variables.FOCALPOINT_TRUSTED_PROXIES)
    lines.push(
      '',
      'FOCALPOINT_TRUSTED_PROXIES is not set: wrong passwords from everywhere count as from one address',
      '(docs/deploy.md).',
    )
  if (logs !== undefined) lines.push(`Logs: ${logs}`)
  lines.push('Ctrl-C stops everything.', '')
  console.log(lines.join('\n'))
}
