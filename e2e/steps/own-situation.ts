import type { Page } from '@playwright/test'
import { ask, run } from './calls.ts'
import type { Person } from './people.ts'

/** A section of an assessment as acts know it. */
type Section = { readonly documentId: string; readonly section: string }

/** Opens a situation without pressing anything, as the focal point. Gives its id. */
export const openSituation = async (page: Page, name: string): Promise<string> => {
  const { situationId } = await run<{ situationId: string }>(page, 'situations.open', {
    situation: {
      name,
      countries: ['XX'],
      region: name,
      population: 'Traders of the salt road',
      crimes: ['crimes_against_humanity'],
      pillars: [2],
      marking: 'restricted',
      firstIndicatorOn: '2026-01-10',
    },
    stage: { stage: 'crisis_mobilisation', reason: 'Road blocks' },
    scope: null,
    warningId: null,
  })

  return situationId
}

/** Lets people be representatives in a situation who read up to restricted. Gives the last one's mandate. */
export const letRepresent = async (
  page: Page,
  situationId: string,
  people: readonly Person[],
): Promise<string> => {
  const members = await ask<{ memberId: string; name: string }[]>(page, 'members.list', {})
  let last = ''
  for (const { name } of people) {
    const memberId = members.find((member) => member.name === name)?.memberId
    const { mandateId } = await run<{ mandateId: string }>(page, 'members.grantMandate', {
      ...{ situationId, memberId, role: 'representative', ceiling: 'restricted' },
    })
    last = mandateId
  }

  return last
}

/**
 * Opens a situation of its own with an assessment, as the focal point, in which one other person is a
 * representative who reads up to restricted: for what would disturb other journeys.
 */
export const openOwnSituation = async (page: Page, name: string, other: Person) => {
  const situationId = await openSituation(page, name)
  const mandateId = await letRepresent(page, situationId, [other])
  const { sections, assessmentId } = await run<{
    assessmentId: string
    sections: readonly Section[]
  }>(page, 'assessments.open', { situationId })

  return { mandateId, assessmentId, sections, address: `/situations/${situationId}/assessment` }
}
