import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { decision } from '#db/schema/decision.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { readOpening } from '#server/record/act-format.ts'
import { utf8 } from '#server/record/bytes.ts'
import { canonicalJson } from '#server/record/canonical.ts'
import { dossierToRelease } from './released-dossier.ts'
import { mayBlackOut } from './rules/redaction.ts'

/** So much of a value is shown to choose by. */
const shown = 200

/**
 * What a release could leave out: the acts of the dossier with the fields that can be blacked out, its snapshots and its
 * files. For the convenor, who chooses.
 */
export const draftRelease = defineRead({
  name: 'release.draft',
  input: z.object({ situationId: z.uuid(), decisionId: z.uuid().nullable() }),
  output: z.discriminatedUnion('ready', [
    z.object({ ready: z.literal(false), why: z.enum(['unsigned', 'not_yours', 'missing']) }),
    z.object({
      ready: z.literal(true),
      acts: z.array(
        z.object({
          entry: z.int(),
          act: z.string(),
          fields: z.array(z.object({ name: z.string(), value: z.string() })),
        }),
      ),
      contents: z.array(z.object({ hash: z.string(), length: z.int() })),
      files: z.array(z.object({ sha256: z.string(), name: z.string(), size: z.int() })),
    }),
  ]),
  isOfThePresent: true,
  about: (tx, { situationId }) => situationOf(tx, 'situation', situationId),
  async perform(read, { situationId, decisionId }) {
    if (decisionId !== null) {
      const [own] = await read.tx
        .select({ id: decision.id })
        .from(decision)
        .where(and(eq(decision.id, decisionId), eq(decision.situationId, situationId)))
      if (!own) return null
    }
    const dossier = await dossierToRelease(read, { decisionId })
    if (typeof dossier === 'string') return { ready: false as const, why: dossier }

    return {
      ready: true as const,
      acts: dossier.openings.flatMap(({ index, opening }) => {
        const fields = readOpening(utf8(opening))?.fields ?? {}
        const act =
          fields.act !== undefined && 'value' in fields.act ? String(fields.act.value) : ''
        const open = Object.entries(fields).flatMap(([name, field]) =>
          'value' in field && mayBlackOut(act, name)
            ? [{ name, value: canonicalJson(field.value).slice(0, shown) }]
            : [],
        )
        return open.length === 0 ? [] : [{ entry: index, act, fields: open }]
      }),
      contents: Object.entries(dossier.contents).map(([hash, { length }]) => ({ hash, length })),
      files: dossier.files.map(({ sha256, name, size }) => ({ sha256, name, size })),
    }
  },
})
