import { expect, test } from 'vitest'
import { checkFrozen, type FrozenBallot } from '#server/record/verify/check-frozen.ts'
import { openNotebook } from '#server/record/verify/report.ts'

const seat = (ministry: string) => ({ ministry, principal: ministry, deputies: [] })

/** The faults of a ballot of two ministries, on whose motion these declared themselves recused beforehand. */
const faultsOf = (
  declared: readonly string[],
  opened: Pick<FrozenBallot['opened'], 'recused' | 'recusedAreSeated'>,
) => {
  const notebook = openNotebook()
  const recusals = declared.map((ministry, index) => ({ index, motion: 'motion', ministry }))
  const frame = { time: '2026-01-01T00:00:00.000Z', meeting: null, body: 'body' }
  const ballot: FrozenBallot = {
    opened: {
      ...{ index: 9, motion: 'motion', mode: 'correspondence', presentAtOpening: [], rule: null },
      frame: { ...frame, rulesVersion: undefined, kind: undefined },
      electorate: [seat('defence'), seat('justice')],
      ...{ terms: undefined, proxies: undefined, weights: undefined, ...opened },
    },
    ...{ closesAt: null, closed: undefined },
  }
  const around = { proxies: [], takenBack: new Map(), movements: [], recusals, rules: [] }
  checkFrozen([ballot], { around, scope: { kind: 'record' } }, notebook)
  return notebook.close('established').faults.map(({ code }) => code)
}

test('a recused ministry that had no seat when the ballot opened is missing from its recused, and that is right', () => {
  const opened = { recused: ['justice'], recusedAreSeated: true }
  expect(faultsOf(['justice', 'health'], opened)).toEqual([])
  expect(faultsOf(['health'], opened)).toEqual(['recusals_not_as_declared'])
  expect(faultsOf(['justice', 'defence'], opened)).toEqual(['recusals_not_as_declared'])
})

test('where the electorate was made without the recused, all of them are named', () => {
  const opened = { recused: ['health', 'justice'], recusedAreSeated: false }
  expect(faultsOf(['justice', 'health'], opened)).toEqual([])
  expect(faultsOf(['justice'], opened)).toEqual(['recusals_not_as_declared'])
})
