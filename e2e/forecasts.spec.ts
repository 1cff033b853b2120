import { answer, choose, confirm, date, openPart, press, write } from './steps/fields.ts'
import { expect, test } from './steps/journey.ts'
import { expectAccessible } from './steps/look.ts'
import { openOwnSituation } from './steps/own-situation.ts'
import { focalPoint, justiceDeputy } from './steps/people.ts'
import { say } from './steps/words.ts'

const question = 'Will the wells be fenced off?'
const mine = 'Fences were ordered in the capital.'
const theirs = 'The traders would not stand for it.'

test('two say how likely something is, blind to each other; it is resolved, scored and counted', async ({
  people,
}) => {
  const convenor = await people.enterQuickly(focalPoint)
  const deputy = await people.enterQuickly(justiceDeputy)
  const { address } = await openOwnSituation(convenor, 'Gravel road', justiceDeputy)
  const situation = address.replace(/\/assessment$/, '')
  let forecast = ''

  await test.step('a question is asked; one that would close too late is refused in a sentence', async () => {
    await convenor.goto(situation)
    await openPart(convenor, 'forecasts')
    await press(convenor, say('forecasts.ask.action'))
    const dialog = convenor.getByRole('dialog')
    await write(dialog, say('forecasts.ask.question'), question)
    await write(dialog, say('forecasts.ask.criteria'), 'A fence, seen by two sources.')
    await date(dialog, say('forecasts.ask.closesAt'), '2099-06-01T12:00')
    await date(dialog, say('forecasts.ask.dueOn'), '2099-05-01')
    await choose(dialog, say('forecasts.ask.resolver'), focalPoint.name)
    await expectAccessible(convenor, 'the form of a question')
    await press(dialog, say('forecasts.ask.submit'))
    await expect(dialog.getByText(say('forecasts.refusals.due_before_it_closes'))).toBeVisible()
    await date(dialog, say('forecasts.ask.dueOn'), '2099-07-01')
    await press(dialog, say('forecasts.ask.submit'))
    await convenor.waitForURL(/\/forecasts\/[0-9a-f-]{36}$/)
    forecast = new URL(convenor.url()).pathname
  })

  await test.step('it waits for the other, who says it with a number that must fit the word', async () => {
    await deputy.goto('/')
    await deputy.getByRole('main').getByRole('link', { name: question }).first().click()
    await press(deputy, say('forecasts.give.action'))
    const dialog = deputy.getByRole('dialog')
    await answer(dialog, say('forecasts.give.word'), say('forecasts.words.very_unlikely'))
    await write(dialog, say('forecasts.give.percent'), '30')
    await write(dialog, say('forecasts.give.reason'), theirs)
    await expectAccessible(deputy, 'the form of a forecast')
    await press(dialog, say('forecasts.give.submit'))
    await expect(dialog.getByText(say('forecasts.refusals.number_outside_word'))).toBeVisible()
    await write(dialog, say('forecasts.give.percent'), '10')
    await press(dialog, say('forecasts.give.submit'))
    await expect(dialog).toBeHidden()
    await expect(deputy.getByRole('main')).toContainText(theirs)
  })

  await test.step('the first one sees it after saying theirs, and no trace of it before', async () => {
    await convenor.goto(forecast)
    await expect(convenor.getByText(say('forecasts.one.hidden'))).toBeVisible()
    await expect(convenor.getByText(say('forecasts.one.given', { count: 1 }))).toBeVisible()
    expect(await convenor.content()).not.toContain(theirs)
    await press(convenor, say('forecasts.give.action'))
    const dialog = convenor.getByRole('dialog')
    await answer(dialog, say('forecasts.give.word'), say('forecasts.words.very_likely'))
    await write(dialog, say('forecasts.give.reason'), mine)
    await press(dialog, say('forecasts.give.submit'))
    await expect(dialog).toBeHidden()
    await expect(convenor.getByRole('row', { name: justiceDeputy.name })).toContainText(theirs)
  })

  await test.step('it is resolved with the reason; everybody’s last word is scored and counted', async () => {
    await confirm(convenor, say('forecasts.resolve.action'), async (dialog) => {
      await answer(dialog, say('forecasts.resolve.outcome'), say('forecasts.resolve.outcomes.yes'))
      await write(dialog, say('forecasts.resolve.reason'), 'The fence stands.')
    })
    await expect(convenor.getByText('The fence stands.')).toBeVisible()
    await expect(convenor.getByRole('row', { name: justiceDeputy.name })).toContainText('0.81')
    await deputy.goto(`${situation}/forecasts`)
    await expect(deputy.getByRole('row', { name: question })).toContainText(
      say('forecasts.outcomes.yes'),
    )
    await deputy.getByRole('link', { name: say('forecasts.list.toCalibration') }).click()
    await expect(deputy.getByRole('img', { name: /very likely/ })).toBeVisible()
    await expect(
      deputy.getByRole('row', { name: say('forecasts.words.very_unlikely') }).first(),
    ).toBeVisible()
  })
})
