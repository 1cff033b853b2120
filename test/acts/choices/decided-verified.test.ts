import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeChoice } from '#server/choices/close-choice.ts'
import { openChoice } from '#server/choices/open-choice.ts'
import { exportDecision } from '#server/decisions/export-decision.ts'
import { exportDecisionText } from '#server/decisions/export-decision-text.ts'
import { getDecision } from '#server/decisions/get-decision.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { plainTextOf } from '#server/documents/to-text.ts'
import type { Json } from '#server/record/act-format.ts'
import { sealDossier } from '#server/record/build-dossier.ts'
import type { Dossier } from '#server/record/dossier.ts'
import { checkChoices } from '#server/record/verify/check-choices.ts'
import { checkContents } from '#server/record/verify/check-contents.ts'
import { checkDecisions } from '#server/record/verify/check-decisions.ts'
import type { RevealedAct } from '#server/record/verify/check-openings.ts'
import { openNotebook } from '#server/record/verify/report.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { words as decisionWords } from '../decisions/adopted.ts'
import { retell, reveal } from '../record/reveal.ts'
import { takeAway } from '../record/take-away.ts'
import { choosing, ranking, words } from './choosing-among.ts'

let world: World
let decisionId: string
let tied: string
let dossier: Dossier
let acts: RevealedAct[]
let text: string
let vkey: string

// Two seats: one is filled, the other is tied, and a run-off fills it.
beforeAll(async () => {
  world = await makeWorld()
  const situationId = await world.openSituation()
  const body = choosing(world, situationId)
  const close = (ballotId: string) => world.convenor.act(closeChoice, { ballotId, ruling: null })
  const election = { kind: 'election' as const, seats: 2, options: words('Asa', 'Bem', 'Cai') }
  const { ballotId, motionId } = await body.open(election)
  tied = ballotId
  for (const [at, hand] of world.principals.entries()) {
    const first = ['o01', 'o01', 'o02', 'o03'][at] ?? ''
    await body.cast(hand, ballotId, ranking(first))
  }
  await close(ballotId)
  const runOff = await world.convenor.act(
    openChoice,
    body.asked(motionId, { kind: 'runoff', options: [], runsOff: ballotId }),
  )
  for (const hand of world.principals) await body.cast(hand, runOff.ballotId, ranking('o02'))
  await close(runOff.ballotId)
  const basis = { kind: 'choice', ballotId: runOff.ballotId } as const
  const decided = await world.convenor.act(logDecision, decisionWords(world, situationId, basis))
  decisionId = decided.decisionId

  ;({ file: text, key: vkey } = await takeAway(world))
  ;({ dossier, acts } = reveal(text))
})
afterAll(() => world.end())

/** The faults of decisions once acts of a name say something else. */
const faultsOf = (name: string, change: (content: Record<string, Json>, at: number) => object) => {
  const notebook = openNotebook()
  const forged = retell(acts, name, change)
  const choices = checkChoices(forged, openNotebook())
  const contents = checkContents(dossier, openNotebook())
  const basis = { ballots: new Map(), silences: new Map(), choices, contents }
  checkDecisions(dossier, forged, basis, notebook)
  return [...new Set(notebook.close('established').faults.map(({ code }) => code))]
}

describe('a decision on a run-off', () => {
  it('names those whom the tied ballot had elected already, and leaves the house with its figures', async () => {
    const read = await world.convenor.read(getDecision, { decisionId })
    expect(read?.choice).toMatchObject({
      ...{ chosen: ['Bem'], before: [{ ballotId: tied, chosen: ['Asa'] }] },
    })
    const exported = await world.convenor.read(exportDecisionText, { decisionId })
    if (!exported?.ready) throw new Error('the text can be saved')
    const said = exported.text.sections.map(({ document }) => plainTextOf(document)).join(' ')
    expect(said).toContain('Chosen: Bem')
    expect(said).toMatch(/Elected in ballot \d+ before the tie: Asa/)
  })

  it('is sound in the whole record, and in a dossier of its own', async () => {
    const report = verifyDossier(text, { key: vkey, now: new Date() })
    expect(report.faults).toEqual([])
    const own = await world.auditor.read(exportDecision, { decisionId })
    if (!own?.ready || !own.dossier) throw new Error('the dossier can be saved')
    const alone = verifyDossier(JSON.stringify(sealDossier(own.dossier)), {
      ...{ key: vkey, now: new Date() },
    })
    expect(alone.faults).toEqual([])
    expect(alone.checks).toContainEqual({ code: 'decisions', params: { count: 1 } })
    expect(alone.checks).toContainEqual({ code: 'choices', params: { count: 2 } })
  })

  it('is found out where it names others, another motion, votes, or a ballot that chose nobody', () => {
    expect(faultsOf('decision.log', () => ({}))).toEqual([])
    const chosen = (content: Record<string, Json>) => content.chosen as object[]
    const other = ['decision_other_choice']
    expect(faultsOf('decision.log', (of) => ({ chosen: chosen(of).slice(1) }))).toEqual(other)
    expect(faultsOf('decision.log', (of) => ({ chosen: chosen(of).toReversed() }))).toEqual(other)
    expect(faultsOf('decision.log', () => ({ motion: tied }))).toEqual(other)
    expect(faultsOf('decision.log', () => ({ choice: tied }))).toContain('decision_not_adopted')
    expect(faultsOf('decision.log', () => ({ choice: null }))).toEqual(['decision_before_ballot'])
    expect(
      faultsOf('ballot.close_choice', (_, at) => (at === 1 ? { verdict: 'rejected' } : {})),
    ).toEqual(['decision_not_adopted'])
  })

  it('cannot have been logged before its ballot was closed', () => {
    const early = acts.map((act) => (act.act === 'decision.log' ? { ...act, index: 0 } : act))
    const notebook = openNotebook()
    const choices = checkChoices(early, openNotebook())
    const contents = checkContents(dossier, openNotebook())
    checkDecisions(
      dossier,
      early,
      { ballots: new Map(), silences: new Map(), choices, contents },
      notebook,
    )
    const codes = notebook.close('established').faults.map(({ code }) => code)
    expect(codes).toContain('decision_before_ballot')
  })
})
