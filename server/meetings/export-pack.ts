import { randomUUID } from 'node:crypto'
import { isNull } from 'drizzle-orm'
import { z } from 'zod'
import { accessLog } from '#db/schema/access-log.ts'
import { installation } from '#db/schema/installation.ts'
import { citedSources } from '#server/assessments/cited-sources.ts'
import { hashText } from '#server/assessments/hash-text.ts'
import { versionTime } from '#server/assessments/version-time.ts'
import { exportWords } from '#server/documents/export-words.ts'
import type { UnillustratedText } from '#server/documents/exported-text.ts'
import { hiddenGradeEntries } from '#server/evidence/hides-grades.ts'
import { leavingText } from '#server/evidence/leaving-text.ts'
import { audiences } from '#server/evidence/rules/release.ts'
import { shownFiles } from '#server/evidence/shown-files.ts'
import { listFindings } from '#server/findings/list-findings.ts'
import { suggesters } from '#server/members/suggesters.ts'
import { locales } from '#server/messages/load.ts'
import { situationOf } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { getSituation } from '#server/situations/get-situation.ts'
import { highestOf } from '#server/situations/rules/markings.ts'
import { getMeeting } from './get-meeting.ts'
import { agendaPart } from './pack/agenda-part.ts'
import { briefPart } from './pack/brief-part.ts'
import { changesSince } from './pack/changes-since.ts'
import { packFacts } from './pack/pack-facts.ts'
import { packWords } from './pack/pack-words.ts'
import { paperParts } from './pack/paper-parts.ts'
import { packPart } from './pack/part.ts'
import { eachPaperOnce } from './rules/papers.ts'

/**
 * All that somebody takes to a meeting, as one text: agenda, brief, papers, evidence with its grades; in the reader's
 * language, without whatever is above their ceiling, marked as the highest of what it holds. Of evidence that its
 * reader is still to grade blind no grade is told. That it was made is logged.
 */
export const exportPack = defineRead({
  name: 'meeting.export_pack',
  input: z.object({
    meetingId: z.uuid(),
    language: z.enum(locales),
    audience: z.enum(audiences).default('own_use'),
  }),
  output: z.custom<UnillustratedText>(),
  isOfThePresent: true,
  about: (tx, { meetingId }) => situationOf(tx, 'meeting', meetingId),
  async perform(read, { meetingId, language, audience }): Promise<UnillustratedText | null> {
    const { tx, actor, situationId } = read
    if (situationId === null || actor.memberId === null) return null
    const meeting = await getMeeting.perform(read, { meetingId })
    const situation = await getSituation.perform(read, { situationId })
    const findings = await listFindings.perform(read, { situationId })
    const [house] = await tx.select().from(installation).where(isNull(installation.endedBy))
    const now = await versionTime(tx, undefined)
    if (!meeting || !situation || !findings || !house || !now) return null
    await tx.insert(accessLog).values({
      ...{ id: randomUUID(), memberId: actor.memberId, situationId, thingId: meetingId },
      ...{ reading: 'meeting.export_pack', audience },
    })
    const words = packWords(language, meeting.timeZone)
    const around = exportWords(language)
    const papers = eachPaperOnce(meeting.agenda.flatMap((point) => point.papers))
    const shown = new Map(
      meeting.agenda.flatMap((point) => point.papers.map((one) => [one.id, one])),
    )
    const laid = papers.flatMap(({ id }) => shown.get(id) ?? [])
    const changes = await changesSince(tx, situationId, new Date(meeting.startsAt))
    const { marking } = around
    const own = await paperParts(read, situationId, laid, { words, marking })
    const brief = { situation, findings, changes, meeting }
    const sections = [
      packPart(words.t('pack.agenda.title'), agendaPart(meeting, words)),
      packPart(words.t('pack.brief.title'), briefPart(brief, words, around.day)),
      ...own.sections,
    ]
    const documents = sections.map(({ document }) => document)
    const asOf = undefined
    const cited = await citedSources(tx, situationId, documents, { asOf, words: around })
    const blind = await hiddenGradeEntries(tx, actor, situationId)
    const whole = highestOf([situation.marking, own.highest, cited.highest])
    const hash = hashText({ type: 'doc', content: documents })

    return leavingText(tx, situationId, {
      ...{ language, kind: words.t('pack.kind'), title: meeting.title, textId: meetingId },
      ...{ stateName: house.stateName, bodyName: meeting.bodyName, exercise: house.exercise },
      version: { name: null, at: now.toISOString(), index: null, hash },
      ...{ marking: marking(whole), audience, returns: false, hasCover: true },
      facts: packFacts(meeting, { reader: actor.name, made: now.toISOString() }, words),
      sections: sections.map((section) => ({
        ...section,
        marking: section.marking === marking(whole) ? null : section.marking,
      })),
      sources: cited.sources.map((source) =>
        blind.has(source.evidenceId)
          ? { ...source, grade: words.t('pack.evidence.blind') }
          : source,
      ),
      files: await shownFiles(read, situationId, documents),
      authors: await suggesters(tx, documents),
      ...{ signing: '', signers: [] },
    })
  },
})
