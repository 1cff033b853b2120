import type { Paper } from '#server/meetings/rules/papers.ts'
import type { caller } from '#server/platform/caller.ts'

/** A paper as lists show it. */
export type ShownPaper = Paper & { readonly number: number; readonly title: string }

type Api = Awaited<ReturnType<typeof caller>>

/**
 * What can be laid before a meeting on a situation: versions of the assessment, measures, motions and the hundred
 * latest pieces of evidence, and whatever lies before it already.
 */
export const paperChoices = async (
  api: Api,
  situationId: string,
  already: readonly ShownPaper[] = [],
): Promise<ShownPaper[]> => {
  const [versions, measures, motions, evidence] = await Promise.all([
    api.assessments.versions({ situationId }),
    api.measures.list({ situationId }),
    api.ballots.motions({ situationId }),
    api.evidence.list({ situationId, limit: 100 }),
  ])
  const all: ShownPaper[] = [
    ...(versions ?? []).map(({ versionId, name, number }) => ({
      ...{ kind: 'assessment' as const, id: versionId, number, title: name },
    })),
    ...(measures ?? [])
      .filter(({ withdrawnBecause }) => withdrawnBecause === null)
      .map(({ measureId, title, number }) => ({
        ...{ kind: 'measure' as const, id: measureId, number, title },
      })),
    ...(motions ?? [])
      .filter(({ withdrawnBecause }) => withdrawnBecause === null)
      .map(({ motionId, question, number }) => ({
        ...{ kind: 'motion' as const, id: motionId, number, title: question },
      })),
    ...(evidence?.evidence ?? []).map(({ evidenceId, number, title }) => ({
      ...{ kind: 'evidence' as const, id: evidenceId, number, title },
    })),
  ]
  const known = new Set(all.map(({ id }) => id))

  return [...all, ...already.filter(({ id }) => !known.has(id))]
}
