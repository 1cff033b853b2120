import { createInterface, type Interface } from 'node:readline/promises'
import { standardRulesOfProcedure } from '../members/rules/rules-of-procedure.ts'
import type { Answers } from './answers.ts'
import { answersShape } from './answers.ts'
import { Plain } from './environment.ts'

/**
 * Asks for everything at the terminal, one question at a time, each again until its answer fits.
 * Throws a sentence when nobody is there to answer.
 */
export const askAnswers = async (publicUrl: string): Promise<Answers> => {
  if (process.stdin.isTTY !== true)
    throw new Plain(
      'Nobody can answer here. Use npm run setup -- --answers FILE; docs/deploy.md shows the file.',
    )
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await askAll(asking(terminal), publicUrl)
  } finally {
    terminal.close()
  }
}

type Ask = <T>(
  question: string,
  usual: string,
  read: (answer: string) => T | undefined,
) => Promise<T>

/** Asks until `read` makes something of the answer; an empty answer is the usual one. */
const asking =
  (terminal: Interface): Ask =>
  async (question, usual, read) => {
    for (;;) {
      const answer = (
        await terminal.question(usual === '' ? `${question}: ` : `${question} [${usual}]: `)
      ).trim()
      const understood = read(answer === '' ? usual : answer)
      if (understood !== undefined) return understood
      console.log('  That does not fit; please answer again.')
    }
  }

const { shape } = answersShape
const person = shape.administrator.shape

const askAll = async (ask: Ask, publicUrl: string): Promise<Answers> => {
  const fits =
    <T>(schema: {
      safeParse: (value: unknown) => { success: true; data: T } | { success: false }
    }) =>
    (answer: string): T | undefined => {
      const parsed = schema.safeParse(answer)
      return parsed.success ? parsed.data : undefined
    }
  const found = shape.installation.shape
  console.log(
    "\nThis makes an empty installation. Everything but the record's name can be changed later.\n",
  )
  const stateName = await ask('Name of the state', '', fits(found.stateName))
  const name = await ask(
    'Name of the installation',
    `R2P focal point, ${stateName}`,
    fits(found.name),
  )
  const language = await ask('Language of texts, en or fr', 'en', fits(found.language))
  const origin = await ask(
    'Name of the record, for ever (your host and a path)',
    `${new URL(publicUrl).hostname}/record`,
    fits(found.origin),
  )
  console.log('\nMinistries, one a line as "Name; short name". An empty line ends the list.')
  const ministries = await askMinistries(ask)
  const body = await ask(
    '\nName of the body that decides',
    'Interministerial group on atrocity prevention',
    fits(shape.body),
  )
  const rules = await askRules(ask)
  console.log('\nThe first administrator: accounts and ministries, sees no situation.')
  const administrator = await askPerson(ask, fits)
  console.log('\nThe first convenor: the national focal point, who opens situations.')
  const convenor = await askPerson(ask, fits)
  const ministry = await ask(
    "  Short name of the convenor's ministry",
    ministries[0]?.shortName ?? '',
    (answer) => (ministries.some(({ shortName }) => shortName === answer) ? answer : undefined),
  )
  return {
    installation: { name, stateName, origin, language },
    ministries,
    body,
    rules,
    administrator,
    convenor: { ...convenor, ministry },
  }
}

const askMinistries = async (ask: Ask): Promise<Answers['ministries']> => {
  const ministries: Answers['ministries'] = []
  for (;;) {
    const more = await ask(`  ${ministries.length + 1}`, '', (line) => {
      if (line === '') return ministries.length === 0 ? undefined : 'end'
      const [name = '', shortName = name] = line.split(';').map((part) => part.trim())
      const parsed = shape.ministries.element.safeParse({ name, shortName })
      return parsed.success ? parsed.data : undefined
    })
    if (more === 'end') return ministries
    ministries.push(more)
  }
}

const askRules = async (ask: Ask): Promise<Answers['rules']> => {
  const rules = structuredClone(standardRulesOfProcedure)
  const { numerator, denominator } = rules.quorum
  console.log(
    '\nRules of procedure. Majorities are the usual ones; a body changes them by an act later.',
  )
  const quorum = await ask(
    '  Quorum, as a fraction of the ministries',
    `${numerator}/${denominator}`,
    (answer) => {
      const [over, under] = answer.split('/').map(Number)
      const parsed = shape.rules
        .unwrap()
        .shape.quorum.safeParse({ numerator: over, denominator: under })
      return parsed.success ? parsed.data : undefined
    },
  )
  const whole =
    (schema: { safeParse: (value: unknown) => { success: boolean } }) => (answer: string) =>
      schema.safeParse(Number(answer)).success ? Number(answer) : undefined
  const { noticeHours, reviewMonths } = shape.rules.unwrap().shape
  return {
    ...rules,
    quorum,
    noticeHours: await ask(
      '  Notice of a meeting, in hours',
      String(rules.noticeHours),
      whole(noticeHours),
    ),
    reviewMonths: await ask(
      '  Review of a decision after months',
      String(rules.reviewMonths),
      whole(reviewMonths),
    ),
  }
}

const askPerson = async (
  ask: Ask,
  fits: <T>(schema: {
    safeParse: (value: unknown) => { success: true; data: T } | { success: false }
  }) => (answer: string) => T | undefined,
): Promise<Answers['administrator']> => {
  const name = await ask('  Name', '', fits(person.name))
  const usual = name.toLowerCase().replace(/\s+/g, '.')
  return {
    name,
    signInName: await ask('  Name to sign in with', usual, fits(person.signInName)),
    office: await ask('  Office', '', fits(person.office)),
  }
}
