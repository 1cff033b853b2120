import { getTranslations } from 'next-intl/server'
import type { caller } from '#server/platform/caller.ts'

type Api = Awaited<ReturnType<typeof caller>>

/** What the form of a comparison offers: the measures that are not withdrawn, and the motions that a vote adopted. */
export const whatToOffer = async (api: Api, situationId: string) => {
  const t = await getTranslations('comparisons')
  const [listed, failures] = await Promise.all([
    api.measures.list({ situationId }),
    api.failures.list({ situationId }),
  ])

  return {
    measures: (listed ?? [])
      .filter(({ withdrawnBecause }) => withdrawnBecause === null)
      .map(({ measureId, number, title }) => ({
        value: measureId,
        label: t('measure', { number, title }),
      })),
    motions: (failures?.lifting ?? []).map(({ motionId, number, question }) => ({
      value: motionId,
      label: t('motion', { number, question }),
    })),
  }
}
