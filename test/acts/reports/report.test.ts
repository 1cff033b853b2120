import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { writeText } from '#server/documents/export-formats.ts'
import { exportReport } from '#server/reports/export-report.ts'
import { getReport } from '#server/reports/get-report.ts'
import { openSituation } from '#server/situations/open-situation.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { type Decided, decide, holdBallot, words } from '../decisions/adopted.ts'

let world: World
let decided: Decided
const day = (daysFrom: number) =>
  new Date(Date.now() + daysFrom * 86_400_000).toISOString().slice(0, 10)
const here = { firstDay: day(-1), lastDay: day(30), highest: 'restricted' } as const

beforeAll(async () => {
  world = await makeWorld()
  decided = await decide(world)
  await world.principals[2].act(dissentFromDecision, {
    ...{ decisionId: decided.decisionId, kind: 'dissent', text: 'Envoys are not safe.' },
  })
  // Somewhere that may not be told of in a report that is only restricted.
  await world.convenor.act(openSituation, {
    situation: {
      ...{ name: 'Kestrel valley', countries: ['YY'], region: 'Valley', population: 'Families' },
      ...{ crimes: ['genocide'], pillars: [1], marking: 'secret', firstIndicatorOn: day(-1) },
    },
    ...{ stage: { stage: 'risk_factors', reason: 'Signs' }, scope: null, warningId: null },
  })
})
afterAll(() => world.end())

describe('a report over a period', () => {
  it('counts meetings, who came for each ministry, decisions, dissent and times, from what it lists', async () => {
    const report = await world.convenor.read(getReport, here)
    expect(report?.meetings).toMatchObject([
      { meetingId: decided.meetingId, entitled: 4, present: 4 },
    ])
    expect(report?.attendance).toHaveLength(4)
    for (const one of report?.attendance ?? []) {
      expect(one).toMatchObject({ meetings: 1, principal: 1, deputy: 0, absent: 0 })
    }
    expect(report?.figures).toMatchObject({
      ...{ all: 1, pillars: { 1: 1, 2: 1, 3: 0 }, contested: 1, dissents: 1, against: 1 },
    })
    expect(report?.decisions).toMatchObject([
      {
        ...{ decisionId: decided.decisionId, title: 'Envoys to the talks', pillars: [1, 2] },
        against: ['Interior'],
        dissents: [{ kind: 'dissent', ministry: 'Interior' }],
      },
    ])
    expect(report?.reviews).toEqual([])
    expect(report?.responses).toMatchObject([{ situationId: decided.situationId, action: null }])
    expect(report?.responses[0]?.decision).toBeGreaterThan(0)
  })

  it('counts as against what was left undone those who wanted it', async () => {
    const apart = await makeWorld()
    const { situationId, ballotId } = await holdBallot(apart, ['no', 'no', 'yes', 'no'])
    await apart.convenor.act(logDecision, {
      ...words(apart, situationId, { kind: 'ballot', ballotId }),
      nature: { kind: 'no_action', reconveneWhen: 'The talks break off.' },
    })
    const report = await apart.convenor.read(getReport, here)
    expect(report?.decisions).toMatchObject([{ nature: 'no_action', against: ['Interior'] }])
    expect(report?.figures).toMatchObject({ contested: 1, against: 1 })
    await apart.end()
  })

  it('tells of a period alone', async () => {
    const before = { ...here, firstDay: day(-30), lastDay: day(-2) }
    const report = await world.convenor.read(getReport, before)
    expect(report).toMatchObject({ meetings: [], decisions: [], attendance: [] })
    const backwards = { ...here, firstDay: day(1), lastDay: day(-1) }
    expect(getReport.input.safeParse(backwards).success).toBe(false)
  })

  it('tells nothing above the marking chosen, nor of what its reader does not see', async () => {
    const told = async (highest: 'unclassified' | 'restricted' | 'secret') =>
      JSON.stringify(await world.convenor.read(getReport, { ...here, highest }))
    expect(await told('restricted')).not.toContain('Kestrel')
    expect(await told('secret')).toContain('Kestrel valley')
    expect(await told('unclassified')).not.toContain('River provinces')
    const stranger = await world.stranger.read(getReport, { ...here, highest: 'secret' })
    expect(stranger).toMatchObject({ meetings: [], decisions: [], responses: [] })
  })

  it('leaves as PDF and DOCX in either language, marked, and that it left is logged', async () => {
    for (const language of ['en', 'fr'] as const) {
      const found = await world.convenor.read(exportReport, { ...here, language })
      if (!found) throw new Error('there is a report')
      expect(found.sections).toHaveLength(7)
      const text = JSON.stringify(found.sections)
      expect(text).toContain('Envoys to the talks')
      expect(text).toContain(language === 'en' ? 'By its principal' : 'Par son titulaire')
      expect(text).not.toContain('Kestrel')
      const images = { ...found, images: {} }
      const pdf = Buffer.from(await writeText(images, 'pdf'))
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
      const docx = Buffer.from(await writeText(images, 'docx'))
      expect(docx.subarray(0, 2).toString()).toBe('PK')
    }
    const [logged] = await world.worker.sql<{ count: string }[]>`
      select count(*) from access_log where reading = 'report.export' and audience = 'own_use'`
    expect(logged?.count).toBe('2')
  })
})
