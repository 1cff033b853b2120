import { getTranslations } from 'next-intl/server'
import { subjectOf } from '#server/risks/rules/subjects.ts'

/** Names what is rated, in the reader's language: alone, or after its id. */
export const subjectNames = async () => {
  const words = await getTranslations('factors')
  const nameOf = (id: string): string => {
    const subject = subjectOf(id)
    if (subject === undefined) return id
    if (subject.kind === 'resilience') return words(`resilience.${id}`)

    return words(subject.kind === 'factor' ? `factors.${id}` : `indicators.${id}`)
  }

  return { nameOf, labelled: (id: string): string => `${id} ${nameOf(id)}` }
}
