import { writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** Profiles a page's scripts from now on. What is returned ends that and writes the profile into a file. */
export async function startProfile(page: Page): Promise<(file: string) => Promise<void>> {
  const wire = await page.context().newCDPSession(page)
  await wire.send('Profiler.enable')
  await wire.send('Profiler.setSamplingInterval', { interval: 200 })
  await wire.send('Profiler.start')
  return async (file) => {
    const { profile } = await wire.send('Profiler.stop')
    await writeFile(file, JSON.stringify(profile))
    await wire.detach()
  }
}
