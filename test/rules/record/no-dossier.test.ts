import { describe, expect, test } from 'vitest'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { key, makeDossier, now } from './make-dossier.ts'

const check = (dossier: unknown) => verifyDossier(JSON.stringify(dossier), { key, now })

describe('a file that is no dossier', () => {
  const whole = JSON.stringify(makeDossier({}))
  const codes = (text: string) => verifyDossier(text, { key, now }).faults.map(({ code }) => code)
  test('cut short anywhere, it is said to be cut short', () => {
    for (let length = 1; length < whole.length; length += 97) {
      expect(codes(whole.slice(0, length)), String(length)).toEqual(['truncated'])
    }
  })
  test('of another kind, each gets a sentence', () => {
    expect(codes('')).toEqual(['truncated'])
    expect(codes('%PDF-1.7')).toEqual(['not_json'])
    expect(codes('[]')).toEqual(['not_a_dossier'])
    expect(codes('null')).toEqual(['not_a_dossier'])
    expect(codes('{"format":"focalpoint.dossier/2"}')).toEqual(['unknown_format'])
  })
  test('with a part missing or of another shape, the part is named', () => {
    const dossier = makeDossier({})
    for (const name of Object.keys(dossier).filter((part) => part !== 'format')) {
      for (const value of [undefined, 7, [7]]) {
        const report = check({ ...dossier, [name]: value })
        expect(report.faults[0]?.code).toBe('misshapen')
        expect(report.faults[0]?.params.place).toContain(`dossier.${name}`)
      }
    }
    expect(check({ ...dossier, extra: 1 }).faults[0]?.params.place).toBe('dossier.extra')
  })
})
