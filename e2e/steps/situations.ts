import type { Page } from '@playwright/test'
import { answer, choose, date, find, press, tick, write } from './fields.ts'
import { expect } from './journey.ts'
import type { Person } from './people.ts'
import { say } from './words.ts'

/** Logs a warning as somebody who received a report. Ends on the warning's page. */
export const logWarning = async (page: Page, warning: { reported: string; place: string }) => {
  await page.goto('/warnings')
  await page.getByRole('link', { name: say('warnings.log') }).click()
  await write(page, say('warnings.form.reported'), warning.reported)
  await write(page, say('warnings.form.source'), 'Embassy, by cable')
  await write(page, say('warnings.form.place'), warning.place)
  await press(page, say('warnings.form.submit'))
  await expect(page).toHaveURL(/\/warnings\/[0-9a-f-]{36}$/)
  await expect(page.getByText(warning.reported)).toBeVisible()
}

/** Answers the warning on the page by opening a situation from it. Gives the situation's id. */
export const triageIntoNewSituation = async (page: Page, name: string): Promise<string> => {
  await page.getByRole('link', { name: say('warnings.one.toNew') }).click()
  await write(page, say('situations.form.name'), name)
  await write(page, say('situations.form.population'), 'Families of the northern lake shore')
  await date(page, say('situations.form.firstIndicator'), '2026-01-10')
  await tick(page, say('situations.form.crimes'), say('common.crimes.crimes_against_humanity'))
  for (const pillar of ['I', 'II'] as const) {
    const number = pillar.length
    await page
      .getByRole('group', { name: say('situations.form.pillars') })
      .getByRole('checkbox', {
        name: say('common.pillars.engaged', {
          numeral: pillar,
          name: say(`common.pillars.names.${number}`),
        }),
      })
      .check({ force: true })
  }
  await answer(page, say('situations.stage.field'), say('common.stages.crisis_mobilisation'))
  await write(page, say('situations.stage.reason'), 'Lists of names are read out on the radio.')
  for (const question of [
    'attack_on_population',
    'civilian',
    'widespread',
    'systematic',
    'policy',
    'discriminatory_intent',
    'armed_conflict',
  ]) {
    const given = question === 'armed_conflict' ? 'no' : 'yes'
    await answer(
      page,
      say(`situations.scope.questions.${question}`),
      say(`situations.scope.answers.${given}`),
    )
  }
  await expect(page.getByText(say('situations.scope.verdicts.within'))).toBeVisible()
  await write(
    page,
    say('situations.scope.why'),
    'Civilians are marked out by their language and driven from their homes by an organisation.',
  )
  await press(page, say('situations.form.submit'))
  await page.waitForURL(/\/situations\/[0-9a-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  return page.url().split('/').at(-1) ?? ''
}

/** Names an actor of the situation whose overview is open. */
export const nameActor = async (page: Page, name: string) => {
  await press(page, say('situations.actors.add'))
  const dialog = page.getByRole('dialog')
  await write(dialog, say('situations.actors.name'), name)
  await choose(dialog, say('situations.actors.kind'), say('situations.actors.kinds.armed_group'))
  await press(dialog, say('situations.actors.submitAdd'))
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('rowheader', { name })).toBeVisible()
}

/** Brings somebody into the situation whose overview is open. */
export const bringIn = async (
  page: Page,
  person: Person,
  role: 'drafter' | 'representative' | 'adviser' | 'observer',
) => {
  await press(page, say('situations.people.grant'))
  const dialog = page.getByRole('dialog')
  await find(dialog, say('situations.people.member'), person.name)
  await answer(dialog, say('situations.people.role'), say(`common.roles.${role}`))
  await press(dialog, say('situations.people.submit'))
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('main').getByText(person.name).first()).toBeVisible()
}
