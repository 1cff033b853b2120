import { expect, test } from 'vitest'
import { mayBlackOut } from '#server/releases/rules/redaction.ts'

test('of what becomes of a decision, what its standing is worked out from stays', () => {
  for (const field of ['kind', 'effective_on', 'state', 'by_decision']) {
    expect(mayBlackOut('decision.change', `content.${field}`)).toBe(false)
  }
  expect(mayBlackOut('decision.review', 'content.dissents')).toBe(false)
  expect(mayBlackOut('decision.confirm', 'actor')).toBe(false)
  expect(mayBlackOut('decision.change', 'content.reasons')).toBe(true)
  expect(mayBlackOut('decision.change', 'actor')).toBe(true)
  expect(mayBlackOut('decision.dissent', 'content.text')).toBe(true)
})
