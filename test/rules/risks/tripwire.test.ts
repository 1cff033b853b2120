import { describe, expect, it } from 'vitest'
import { riskLevels } from '#server/risks/rules/levels.ts'
import { draftedTime, reaches } from '#server/risks/rules/tripwire.ts'

describe('a tripwire', () => {
  it('is reached by its own level and every one above it, and by none below', () => {
    const reached = riskLevels.map((level) => riskLevels.filter((wire) => reaches(level, wire)))
    expect(reached.map((wires) => wires.length)).toEqual([1, 2, 3, 4])
    expect(reaches('clear_signs', 'acute')).toBe(false)
    expect(reaches('acute', 'clear_signs')).toBe(true)
  })

  it('drafts an hour that begins at a full quarter within the time set, and ahead of the rating', () => {
    const sprungAt = new Date('2027-01-05T09:07:31.250Z')
    expect(draftedTime(sprungAt, 24)).toEqual({
      startsAt: new Date('2027-01-06T09:00:00Z'),
      endsAt: new Date('2027-01-06T10:00:00Z'),
    })
    for (let minute = 0; minute < 60; minute += 1) {
      const at = new Date(Date.UTC(2027, 0, 5, 9, minute, 59, 999))
      const { startsAt } = draftedTime(at, 1)
      expect(startsAt.getTime()).toBeGreaterThan(at.getTime())
      expect(startsAt.getTime()).toBeLessThanOrEqual(at.getTime() + 3_600_000)
      expect(startsAt.getUTCMinutes() % 15).toBe(0)
    }
  })
})
