import { getTranslations } from 'next-intl/server'
import { actWords } from '../../record/_parts/act-words.ts'

/** An entry of a text's history, as `assessments.history` tells it. */
export type HistoryEntry = {
  readonly section: { readonly documentId: string; readonly title: string } | null
  readonly name: string | null
  readonly from: string
  readonly until: string
  readonly saidAt: string | null
  readonly point: string
  readonly act: {
    readonly name: string
    readonly index: number
    readonly subject: string | null
  } | null
}

/** Says an entry in a sentence: who wrote where, or who did what. */
export const historyWords = async (): Promise<(entry: HistoryEntry) => string> => {
  const t = await getTranslations('history.entry')
  const words = await actWords()

  return ({ name: known, section, act }) => {
    const name = known ?? t('somebody')
    if (act === null) return t('wrote', { name, section: section?.title ?? '' })
    const did = asClause(words(act.name))
    const about = section?.title ?? act.subject
    return about === null ? t('did', { name, did }) : t('didAbout', { name, did, about })
  }
}

// What was done stands in the record as a sentence of its own, and here after a name.
const asClause = (said: string): string => said.charAt(0).toLocaleLowerCase() + said.slice(1)
