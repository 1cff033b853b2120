import type { Page } from '@playwright/test'
import { installation } from './installation/installation.ts'
import { expect, test } from './steps/journey.ts'
import { administrator, focalPoint, justicePrincipal } from './steps/people.ts'

/** Compressed JavaScript that a page may cost, in bytes: what a ministry's laptop can still be asked to read. */
const limits = { page: 230_000, editor: 420_000 } as const

/**
 * The bytes of scripts that came over the wire for a page, none of them from a cache. A script that
 * was asked for twice counts once: a browser with its cache would have fetched it once.
 */
const scriptBytesOf = async (page: Page, address: string): Promise<number> => {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Network.enable')
  await wire.send('Network.setCacheDisabled', { cacheDisabled: true })
  const scripts = new Map<string, string>()
  const bytes = new Map<string, number>()
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (type === 'Script') scripts.set(requestId, response.url)
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId)
    if (script !== undefined) bytes.set(script, encodedDataLength)
  })
  await page.goto(address, { waitUntil: 'load' })
  // What a page fetches once it runs is part of its weight too.
  await page.waitForTimeout(700)
  await wire.detach()

  return [...bytes.values()].reduce((sum, each) => sum + each, 0)
}

test('no page weighs more JavaScript than its limit', async ({ people }) => {
  const { situationId, openBallotId, motionId, meetingId, ...prepared } = installation().prepared
  const convenor = await people.enterQuickly(focalPoint)
  const official = await people.enterQuickly(justicePrincipal)
  const postmaster = await people.enterQuickly(administrator)
  const situation = `/situations/${situationId}`
  const weighed = [
    { page: convenor, address: '/decisions', limit: limits.page },
    { page: convenor, address: `${situation}/measures/new?tool=IS1`, limit: limits.page },
    { page: convenor, address: '/library/constants/adopt', limit: limits.page },
    { page: convenor, address: `/meetings/new?situation=${situationId}`, limit: limits.page },
    { page: official, address: `${situation}/evidence/new`, limit: limits.page },
    { page: convenor, address: `${situation}/risks`, limit: limits.page },
    { page: official, address: `${situation}/forecasts`, limit: limits.page },
    { page: official, address: `/ballots/${openBallotId}`, limit: limits.page },
    { page: official, address: `/choices/${prepared.openChoiceId}`, limit: limits.page },
    { page: convenor, address: `/choices/new/${motionId}`, limit: limits.page },
    { page: convenor, address: `/silence/${prepared.silenceId}`, limit: limits.page },
    { page: official, address: '/letters', limit: limits.page },
    { page: postmaster, address: '/administration/outbox', limit: limits.page },
    { page: official, address: `/meetings/${meetingId}/room`, limit: limits.page },
    { page: official, address: `${situation}/assessment`, limit: limits.editor },
    { page: convenor, address: `${situation}/assessment`, limit: limits.editor },
    { page: convenor, address: `/motions/${motionId}`, limit: limits.editor },
    { page: convenor, address: `/meetings/${meetingId}/minutes`, limit: limits.editor },
  ]
  for (const { page, address, limit } of weighed) {
    const bytes = await scriptBytesOf(page, address)
    expect.soft(bytes, `${address}: its scripts were counted`).toBeGreaterThan(100_000)
    expect.soft(bytes, `${address}: bytes of JavaScript`).toBeLessThanOrEqual(limit)
  }
})
