import type { Json } from '#server/record/act-format.ts'
import type { Dossier } from '#server/record/dossier.ts'
import { checkEntries } from '#server/record/verify/check-entries.ts'
import { checkOpenings, type RevealedAct } from '#server/record/verify/check-openings.ts'
import { readDossier } from '#server/record/verify/read-dossier.ts'
import { openNotebook } from '#server/record/verify/report.ts'

/** A record that was taken away, read as the verifier reads it: with its acts, to be told otherwise. */
export const reveal = (file: string): { dossier: Dossier; acts: RevealedAct[] } => {
  const notebook = openNotebook()
  const dossier = readDossier(file, notebook)
  if (!dossier) throw new Error('the dossier can be read')
  const { entries } = checkEntries(dossier.entries, notebook)

  return { dossier, acts: checkOpenings(dossier, entries, notebook) }
}

type Change = (content: Record<string, Json>, at: number) => object | null

/** The acts as somebody would tell them who changed the contents of those of one name, or left them out (null). */
export const retell = (
  acts: readonly RevealedAct[],
  name: string,
  change: Change,
): RevealedAct[] => {
  let at = 0

  return acts.flatMap((act) => {
    if (act.act !== name) return [act]
    const changed = change(act.content, at++)
    if (changed === null) return []

    return [{ ...act, content: { ...act.content, ...changed } as typeof act.content }]
  })
}
