import { z } from 'zod'
import { memberNames } from '#server/ballots/names.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { authorsAt } from '#server/replay/authors-at.ts'
import { lastUpdate } from './read-text.ts'

const hand = { memberId: z.uuid().nullable(), name: z.string().nullable() }

/**
 * Who wrote each passage of a section and when: its lines in reading order, each as runs of one hand.
 * Nobody (null) wrote what came with the template or a repair. With `removed`, also who took which words
 * away; such runs carry it and are no longer part of the text. Each U+FFFC in a text stands for the next of
 * its `nodes`. Exact for any time, also after compaction; what an exercise wrote bears the exercise's time.
 */
export const getAuthorship = defineRead({
  name: 'assessment.get_authorship',
  input: z.object({ documentId: z.uuid(), removed: z.boolean().default(false) }),
  output: z.object({
    sequence: z.number().int(),
    blocks: z.array(
      z.object({
        node: z.string(),
        runs: z.array(
          z.object({
            text: z.string(),
            nodes: z.array(z.object({ type: z.string(), named: z.string().nullable() })),
            ...hand,
            from: z.iso.datetime(),
            until: z.iso.datetime(),
            removed: z.object({ ...hand, at: z.iso.datetime() }).nullable(),
          }),
        ),
      }),
    ),
  }),
  about: (tx, { documentId }) => situationOf(tx, 'document', documentId),
  async perform({ tx, asOf }, { documentId, removed }) {
    const sequence = (await lastUpdate(tx, documentId, asOf))?.sequence ?? 0
    const blocks = ((await authorsAt(tx, { documentId, sequence })) ?? [])
      .map(({ node, runs }) => ({ node, runs: runs.filter((run) => removed || !run.removed) }))
      .filter(({ runs }) => runs.length > 0)
    const hands = blocks.flatMap(({ runs }) =>
      runs.flatMap((run) => [run.memberId, run.removed?.memberId ?? null]),
    )
    const nameOf = await memberNames(
      tx,
      hands.filter((id) => id !== null),
    )
    const handOf = (memberId: string | null) => ({
      memberId,
      name: memberId === null ? null : nameOf(memberId),
    })

    return {
      sequence,
      blocks: blocks.map(({ node, runs }) => ({
        node,
        runs: runs.map((run) => ({
          text: run.text,
          nodes: run.nodes,
          ...handOf(run.memberId),
          from: run.from,
          until: run.until,
          removed: run.removed && {
            ...handOf(run.removed.memberId),
            at: run.removed.at,
          },
        })),
      })),
    }
  },
})
