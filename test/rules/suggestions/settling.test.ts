import { expect, test } from 'vitest'
import { deciders, settlingsOf } from '../../../server/assessments/rules/settling.ts'
import { permits, type SituationRole, situationRoles } from '../../../server/members/rules/roles.ts'
import { amina, bruno } from './shared-text.ts'

const decides = (role: SituationRole) =>
  permits(deciders, { kind: 'member', installation: [], situation: [role] })

test('convenor and drafters decide; representatives, advisers and observers do not', () => {
  expect(situationRoles.filter(decides)).toEqual(['convenor', 'drafter'])
})

test('whoever decides may accept and reject any suggestion, their own too', () => {
  for (const memberId of [amina, bruno]) {
    const offered = settlingsOf({ decides: true, memberId: amina }, { memberId })
    expect(offered).toEqual(['accept', 'reject'])
  }
})

test('an author may take back their own suggestion, and nobody else’s', () => {
  const reader = { decides: false, memberId: amina }
  expect(settlingsOf(reader, { memberId: amina })).toEqual(['withdraw'])
  expect(settlingsOf(reader, { memberId: bruno })).toEqual([])
})
