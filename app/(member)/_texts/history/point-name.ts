import { getFormatter, getTranslations } from 'next-intl/server'
import { textPoint } from '#server/assessments/point.schema.ts'
import { caller } from '#server/platform/caller.ts'
import { historyWords } from './history-words.ts'

/** A point of an address, where it is one. */
export const readPoint = (given: unknown): string | undefined => {
  if (typeof given !== 'string') return undefined
  const point = textPoint.safeParse(given)
  return point.success ? point.data : undefined
}

/** Names points of a text: the present, a version by its name, an act by what was done, an instant by its minute. */
export const pointNames = async (situationId: string) => {
  const api = await caller()
  const t = await getTranslations('history')
  const format = await getFormatter()
  const words = await historyWords()
  const versions = (await api.assessments.versions({ situationId })) ?? []
  const date = (at: string | Date) =>
    format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' })

  return async (point: string): Promise<string> => {
    if (point === 'now') return t('present')
    const version = versions.find(({ versionId }) => versionId === point)
    if (version) return t('version', { name: version.name, date: date(version.at) })
    const index = /^e(\d+)$/.exec(point)?.[1]
    if (index === undefined) return t('moment', { date: date(point) })
    const entry = await api.record.get({ index: Number(index) })
    if (!entry) return t('entryOf', { index })
    const { act, actor, subject, effectiveAt, at } = entry.act
    const said = words({
      ...{ section: null, from: '', until: '', saidAt: null, point },
      name: actor?.name ?? null,
      act: { name: act, index: Number(index), subject },
    })
    return t('after', { did: said, date: date(effectiveAt ?? at) })
  }
}
