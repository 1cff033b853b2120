import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeChoice } from '#server/choices/close-choice.ts'
import { drawLot } from '#server/choices/draw-lot.ts'
import type { Json } from '#server/record/act-format.ts'
import { checkChoices } from '#server/record/verify/check-choices.ts'
import type { RevealedAct } from '#server/record/verify/check-openings.ts'
import { openNotebook } from '#server/record/verify/report.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { makeWorld, type World } from '../../support/world.ts'
import { retell, reveal } from '../record/reveal.ts'
import { takeAway } from '../record/take-away.ts'
import { choosing, ranking } from './choosing-among.ts'

let world: World
let acts: RevealedAct[]
let file: string
let key: string
beforeAll(async () => {
  world = await makeWorld()
  const situationId = await world.openSituation()
  const body = choosing(world, situationId)
  const close = (ballotId: string) => world.convenor.act(closeChoice, { ballotId, ruling: null })
  const election = await body.open({ kind: 'election', seats: 1 })
  const secret = await body.open({ kind: 'motion', options: [], secret: true, rule: 'majority' })
  for (const [at, hand] of world.principals.entries()) {
    await body.cast(hand, election.ballotId, ranking(at < 2 ? 'o01' : 'o02'))
    await body.secretly(hand, secret.ballotId, { form: 'choice', choice: at < 3 ? 'yes' : 'no' })
  }
  await close(election.ballotId)
  await close(secret.ballotId)
  await world.convenor.act(drawLot, { ballotId: election.ballotId, words: '3 1 4' })

  ;({ file, key } = await takeAway(world))
  acts = reveal(file).acts
})
afterAll(() => world.end())

/** The faults that are found once the content of an act says something else. */
const faultsOf = (name: string, change: (content: Record<string, Json>, at: number) => object) => {
  const notebook = openNotebook()
  checkChoices(retell(acts, name, change), notebook)
  return [...new Set(notebook.close('established').faults.map(({ code }) => code))]
}

describe('the offline verifier', () => {
  it('counts elections, secret ballots and lots again from the record alone', () => {
    const report = verifyDossier(file, { key, now: new Date() })
    expect(report.faults).toEqual([])
    expect(report.checks).toContainEqual({ code: 'choices', params: { count: 2 } })
  })

  it('names a vote that says something else, and another result than the votes give', () => {
    const other = { marks: { form: 'ranking', ranks: [['o02']] } }
    expect(faultsOf('vote.cast_choice', (_, at) => (at === 0 ? other : {}))).toEqual([
      'recount_other_votes',
      'recount_other_numbers',
      'recount_other_verdict',
      'lot_not_as_drawn',
    ])
    expect(faultsOf('ballot.close_choice', () => ({ verdict: 'rejected' }))).toContain(
      'recount_other_verdict',
    )
  })

  it('names a paper too many, one that was changed, and one code on two', () => {
    const papersOf = (content: Record<string, Json>) => content.papers as { code: string }[]
    const secretly = (change: (papers: { code: string }[]) => object[]) =>
      faultsOf('ballot.close_choice', (content) =>
        papersOf(content).length === 0 ? {} : { papers: change(papersOf(content)) },
      )
    const no = { marks: { form: 'choice', choice: 'no' } }
    expect(secretly((papers) => [...papers, { code: 'f'.repeat(32), ...no }])).toContain(
      'papers_not_as_roll',
    )
    expect(secretly((papers) => papers.map((paper) => ({ ...paper, ...no })))).toEqual([
      'recount_other_numbers',
      'recount_other_verdict',
    ])
    expect(secretly(([one, , ...rest]) => (one ? [one, one, ...rest] : []))).toContain(
      'paper_code_twice',
    )
  })

  it('names a second secret vote of a ministry, and a vote of whoever had none', () => {
    const [, second] = acts.filter(({ act }) => act === 'vote.cast_secret')
    const { ministry, member } = second?.content ?? {}
    expect(
      faultsOf('vote.cast_secret', (_, at) => (at === 2 ? { ministry, member } : {})),
    ).toContain('voted_twice_in_secret')
    expect(
      faultsOf('vote.cast_secret', (_, at) =>
        at === 2 ? { member: world.stranger.memberId } : {},
      ),
    ).toContain('vote_not_entitled')
  })

  it('names a lot whose words, hidden half or order are others', () => {
    for (const change of [
      { words: '3 1 5' },
      { salt: '0'.repeat(64) },
      { drawn: ['o03', 'o02'] },
    ]) {
      expect(faultsOf('ballot.draw_lot', () => change)).toEqual(['lot_not_as_drawn'])
    }
  })
})
