import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import decisionsEn from '#server/messages/en/decisions.json' with { type: 'json' }
import recordEn from '#server/messages/en/record.json' with { type: 'json' }
import decisionsFr from '#server/messages/fr/decisions.json' with { type: 'json' }
import recordFr from '#server/messages/fr/record.json' with { type: 'json' }
import { isPlainObject } from '#server/record/plain-object.ts'

const pathsOf = (words: unknown, path = ''): string[] =>
  isPlainObject(words)
    ? Object.entries(words).flatMap(([name, word]) => pathsOf(word, `${path}.${name}`))
    : [path]

const definedActs = readdirSync('server', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => [
    ...readFileSync(join('server', file), 'utf8').matchAll(/defineAct\(\{\s*name: '([\w.]+)'/g),
  ])
  .map(([, name = '']) => name)

describe('the words of the record and of decisions', () => {
  test('are the same in both languages', () => {
    expect(pathsOf(recordFr)).toEqual(pathsOf(recordEn))
    expect(pathsOf(decisionsFr)).toEqual(pathsOf(decisionsEn))
  })

  test('every act that there is has a sentence for the auditor in both languages', () => {
    expect(definedActs.length).toBeGreaterThan(50)
    const said = new Set(pathsOf(recordEn.acts, '').map((path) => path.slice(1)))
    expect(definedActs.filter((name) => !said.has(name))).toEqual([])
  })

  test('every refusal of a decision has a sentence', () => {
    const codes = readdirSync('server/decisions', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join('server/decisions', file), 'utf8').matchAll(/'decisions\.(\w+)'/g),
      ])
      .map(([, code = '']) => code)
    expect(codes.length).toBeGreaterThan(8)
    expect(codes.filter((code) => !(code in decisionsEn.refusals))).toEqual([])
  })
})
