import { getMessages } from 'next-intl/server'
import { isPlainObject } from '#server/record/plain-object.ts'

/** Says a reading in words: `evidence.file` is “Downloaded a file of evidence”. */
export const readingWords = async (): Promise<(name: string) => string> => {
  const { record } = await getMessages()
  const apart = isPlainObject(record) && isPlainObject(record.readings) ? record.readings : {}
  const known = isPlainObject(apart.kinds) ? apart.kinds : {}

  return (name) => {
    const [noun = '', verb = ''] = name.split('.')
    const verbs = known[noun]
    const word = isPlainObject(verbs) ? verbs[verb] : undefined
    return typeof word === 'string' ? word : name
  }
}
