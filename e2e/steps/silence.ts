import type { Page } from '@playwright/test'
import postgres from 'postgres'
import { installation } from '../installation/installation.ts'
import { run } from './calls.ts'
import { confirm, write } from './fields.ts'
import { say } from './words.ts'

/** Circulates the motion whose page is open under silence for four days. Ends on the round's page and gives its path. */
export const circulate = async (page: Page): Promise<string> => {
  const inFourDays = new Date(Date.now() + 4 * 86_400_000).toISOString().slice(0, 16)
  await confirm(page, say('silence.circulate.action'), (dialog) =>
    dialog.getByLabel(say('silence.circulate.deadline'), { exact: true }).fill(inFourDays),
  )
  await page.waitForURL(/\/silence\/[0-9a-f-]{36}$/)

  return new URL(page.url()).pathname
}

/** Circulates a motion under silence for four days, without pressing anything. Gives the round's path. */
export const circulateLong = (page: Page, motionId: string): Promise<string> =>
  circulateUntil(page, motionId, Date.now() + 4 * 86_400_000)

const circulateUntil = async (page: Page, motionId: string, deadline: number): Promise<string> => {
  const { silenceId } = await run<{ silenceId: string }>(page, 'silence.circulate', {
    ...{ motionId, timeZone: 'Europe/Brussels', urgentBecause: null },
    deadline: new Date(deadline).toISOString(),
  })

  return `/silence/${silenceId}`
}

/** Objects to the text on whose round the page is. */
export const object = (page: Page, reasons: string) =>
  confirm(page, say('silence.object.action'), (dialog) =>
    write(dialog, say('common.form.reason'), reasons),
  )

/**
 * Circulates a motion for so few seconds. A body's rules ask for an hour at least and no journey waits for one, so they
 * ask for nothing until this is done; the record says of the round what is true. Gives its path.
 */
export const circulateBriefly = async (
  page: Page,
  motionId: string,
  seconds: number,
): Promise<string> => {
  const { bodyId } = installation().prepared
  const sql = postgres(installation().superuserUrl, { max: 1, onnotice: () => {} })
  const ask = (silence: object) =>
    sql.begin(async (tx) => {
      // Versions of rules are not written over by anybody else.
      await tx`set local session_replication_role = replica`
      await tx`
        update rules_of_procedure set rules = jsonb_set(rules, '{silence}', ${tx.json({ ...silence })})
        where body_id = ${bodyId} and ended_by is null`
    })
  try {
    const [before] = await sql`
      select rules -> 'silence' as silence from rules_of_procedure
      where body_id = ${bodyId} and ended_by is null`
    await ask({ hours: 0, urgentHours: 0 })
    try {
      return await circulateUntil(page, motionId, Date.now() + 1000 * seconds)
    } finally {
      await ask(before?.silence)
    }
  } finally {
    await sql.end()
  }
}
