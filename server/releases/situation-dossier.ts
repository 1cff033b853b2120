import { and, eq, inArray, lt, or, sql } from 'drizzle-orm'
import { ballot } from '#db/schema/ballot.ts'
import { choiceBallot } from '#db/schema/choice-ballot.ts'
import { evidenceFile } from '#db/schema/evidence-file.ts'
import { recordEntry } from '#db/schema/record-entry.ts'
import { snapshot } from '#db/schema/snapshot.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import type { Read } from '#server/reads.ts'
import { readOpening } from '#server/record/act-format.ts'
import { buildDossier, type UnsealedDossier } from '#server/record/build-dossier.ts'
import { utf8 } from '#server/record/bytes.ts'
import { selectEntries } from '#server/record/record-row.ts'
import { withheldFields } from '#server/record/withheld.ts'
import { blackOut } from './black-out.ts'
import type { Redaction } from './rules/redaction.ts'

/**
 * A whole situation as a dossier: its acts, the rules of the bodies that voted in it, what was known when they did, and its
 * files. What its reader is not to see yet (how others vote, grade, expect) is left as its hash, and a snapshot that holds
 * what they may not see is left out; the dossier says both. With `until`, nothing of that entry or after: no act, no
 * snapshot, no file.
 */
export async function situationDossier(
  { tx, actor, situationId }: Pick<Read, 'tx' | 'actor' | 'situationId'>,
  until?: number,
): Promise<UnsealedDossier | null> {
  if (situationId === null) return null
  const voting = [
    ...(await tx
      .select({ id: ballot.bodyId })
      .from(ballot)
      .where(eq(ballot.situationId, situationId))),
    ...(await tx
      .select({ id: choiceBallot.bodyId })
      .from(choiceBallot)
      .where(eq(choiceBallot.situationId, situationId))),
  ].flatMap(({ id }) => id ?? [])
  const acts = and(
    or(
      eq(recordEntry.situationId, situationId),
      voting.length === 0 ? undefined : inArray(recordEntry.thingId, voting),
    ),
    until === undefined ? undefined : lt(recordEntry.index, until),
  )
  const built = await buildDossier(
    tx,
    {
      scope: { kind: 'situation', situation: situationId },
      acts,
      snapshots: and(
        eq(snapshot.situationId, situationId),
        until === undefined ? undefined : lt(recordEntry.index, until),
      ),
      files: and(
        eq(evidenceFile.situationId, situationId),
        until === undefined ? undefined : lt(sql`act_index(${evidenceFile.madeBy})`, until),
      ),
    },
    new Date(),
  )
  if (built === null) return null
  const opened = new Map(built.openings.map(({ index, opening }) => [index, opening]))
  const tooEarly: Redaction[] = []
  for (const row of await selectEntries(tx, acts)) {
    const isWithheld = await withheldFields(tx, actor, row)
    const opening = opened.get(row.index)
    const fields = opening === undefined ? [] : fieldsIn(opening).filter(isWithheld)
    if (fields.length > 0) tooEarly.push({ entry: row.index, fields })
  }
  const blind = [...(await hiddenGradeEntries(tx, actor, situationId))]
  const named = await tx
    .selectDistinct({ hash: snapshot.hash })
    .from(snapshot)
    .where(
      and(
        eq(snapshot.situationId, situationId),
        // Those since the newest checkpoint are not in the dossier, and so not missing from it.
        lt(sql`act_index(${snapshot.madeBy})`, until ?? built.entries.length),
      ),
    )
  const contents = named
    .map(({ hash }) => hash)
    .filter((hash) => {
      const text = built.contents[hash]
      return text === undefined || blind.some((id) => text.includes(id))
    })

  return blackOut(built, { redactions: tooEarly, contents, files: [] })
}

const fieldsIn = (opening: string): string[] =>
  Object.keys(readOpening(utf8(opening))?.fields ?? {})
