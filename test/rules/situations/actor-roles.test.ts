import { describe, expect, it } from 'vitest'
import { type DatedRole, mayAssignRole, rolesOn } from '#server/situations/rules/actor-roles.ts'

const role = (name: DatedRole['role'], from: string, until: string | null): DatedRole => ({
  role: name,
  from,
  until,
})

describe('roles of actors', () => {
  it('are never permanent labels: one group is targeted first and perpetrates later', () => {
    const held = [
      role('targeted_group', '2007-12-30', '2008-01-10'),
      role('alleged_perpetrator', '2008-01-20', null),
    ]
    expect(rolesOn(held, '2008-01-05').map((one) => one.role)).toEqual(['targeted_group'])
    expect(rolesOn(held, '2008-01-15')).toEqual([])
    expect(rolesOn(held, '2008-02-01').map((one) => one.role)).toEqual(['alleged_perpetrator'])
  })

  it('may overlap when they differ', () => {
    const held = [role('targeted_group', '2008-01-01', null)]
    expect(mayAssignRole(held, role('alleged_perpetrator', '2008-01-01', null))).toBe('ok')
  })

  it('are not given twice for the same days', () => {
    const held = [role('enabler', '2008-01-01', '2008-01-10')]
    expect(mayAssignRole(held, role('enabler', '2008-01-10', null))).toBe('held_already')
    expect(mayAssignRole(held, role('enabler', '2008-01-11', null))).toBe('ok')
    expect(mayAssignRole(held, role('enabler', '2007-01-01', '2007-12-31'))).toBe('ok')
  })

  it('do not end before they begin', () => {
    expect(mayAssignRole([], role('mediator', '2008-02-28', '2008-01-28'))).toBe(
      'ends_before_it_begins',
    )
  })
})
