import { randomUUID } from 'node:crypto'
import { isNull } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { installation } from '#db/schema/installation.ts'
import { hashText } from '#server/assessments/hash-text.ts'
import { versionTime } from '#server/assessments/version-time.ts'
import { exportWords } from '#server/documents/export-words.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { locales } from '#server/messages/load.ts'
import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { makeReport } from './make-report.ts'
import { reportInput, reportOutput } from './report.schema.ts'
import { reportParts } from './report-parts.ts'
import { reportWords } from './report-words.ts'

/**
 * A report as it leaves the house, in a language, marked as it was asked for: nothing in it is marked higher. It names no
 * evidence, so there is none to withhold. That it was exported, and for whom, is logged.
 */
export const exportReport = defineRead({
  name: 'report.export',
  input: z.intersection(
    reportInput,
    z.object({
      language: z.enum(locales),
      audience: z.enum(audiences).default('own_use'),
    }),
  ),
  output: z.custom<UnillustratedText>(),
  about: installationWide,
  async perform(read, { language, audience, ...asked }): Promise<UnillustratedText | null> {
    const { tx, actor } = read
    const [house] = await tx.select().from(installation).where(isNull(installation.endedBy))
    const now = await versionTime(tx, undefined)
    if (!house || !now || actor.memberId === null) return null
    const report = reportOutput.parse(await makeReport(read, asked))
    await tx
      .insert(accessLog)
      .values({ id: randomUUID(), memberId: actor.memberId, reading: 'report.export', audience })
    const t = reportWords(language)
    const words = exportWords(language)
    const sections = reportParts(report, { t, words })
    const content = sections.map(({ document }) => document)
    const period = { from: words.day(report.firstDay), until: words.day(report.lastDay) }

    return {
      ...{ language, kind: t('kind'), title: t('named', period), textId: randomUUID() },
      ...{ stateName: house.stateName, bodyName: house.name, exercise: house.exercise, audience },
      version: {
        ...{ name: null, at: now.toISOString(), index: report.index },
        hash: hashText({ type: 'doc', content }),
      },
      marking: words.marking(report.highest),
      facts: [
        { label: t('facts.period'), value: t('facts.fromTo', period) },
        { label: t('facts.made'), value: words.date(now.toISOString()) },
        { label: t('facts.entry'), value: String(report.index) },
      ],
      sections,
      ...{ sources: [], files: [], authors: {}, hasCover: true, returns: false },
      ...{ signing: '', signers: [] },
    }
  },
})
