import { isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import { minutesWords } from './minutes-words.ts'

/** The points that follow from earlier meetings, as an agenda calls them: in the language of the installation. */
export async function titlesOnAgenda(tx: Transaction) {
  const [house] = await tx
    .select({ language: installation.language })
    .from(installation)
    .where(isNull(installation.endedBy))
  const { t } = minutesWords(house?.language ?? 'en', 'UTC')

  return {
    approvalOf: (number: number) => t('minutes.agenda.approval', { number }),
    mattersArising: t('minutes.agenda.mattersArising'),
  }
}
