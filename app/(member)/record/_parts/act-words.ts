import { getMessages, getTranslations } from 'next-intl/server'
import { isPlainObject } from '#server/record/plain-object.ts'
import { actBehind } from '#server/record/rules/act-names.ts'

/** Says an act in words: `vote.cast` is “Cast a vote”. One without words is named as the record names it. */
export const actWords = async (): Promise<(name: string) => string> => {
  const t = await getTranslations('record')
  const { record } = await getMessages()
  const known = isPlainObject(record) && isPlainObject(record.acts) ? record.acts : {}

  return (name) => {
    const { act, refused } = actBehind(name)
    const [noun = '', verb = ''] = act.split('.')
    const verbs = known[noun]
    const word = isPlainObject(verbs) ? verbs[verb] : undefined
    const said = typeof word === 'string' ? word : act

    return refused ? t('refused', { act: said }) : said
  }
}

/** Every act that has words, with them, in alphabetical order: what the record can be narrowed to. */
export const actChoices = async (): Promise<{ value: string; label: string }[]> => {
  const { record } = await getMessages()
  const known = isPlainObject(record) && isPlainObject(record.acts) ? record.acts : {}

  return Object.entries(known)
    .flatMap(([noun, verbs]) =>
      Object.entries(isPlainObject(verbs) ? verbs : {}).map(([verb, label]) => ({
        value: `${noun}.${verb}`,
        label: String(label),
      })),
    )
    .sort((one, other) => one.label.localeCompare(other.label))
}

/** Names a kind of thing: `evidence` is “evidence”. */
export const thingWords = async (): Promise<(kind: string) => string> => {
  const t = await getTranslations('record.things')

  return (kind) => (t.has(kind as 'other') ? t(kind as 'other') : t('other'))
}
