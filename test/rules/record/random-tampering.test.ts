import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import en from '#server/messages/verifier/en.json' with { type: 'json' }
import fr from '#server/messages/verifier/fr.json' with { type: 'json' }
import { digestOf } from '#server/record/dossier.ts'
import { inWords } from '#server/record/verify/sentences.ts'
import { verifyDossier } from '#server/record/verify/verify-dossier.ts'
import { disturb, placesOf } from './disturb.ts'
import { key, makeDossier, now } from './make-dossier.ts'

const faultsOf = (dossier: unknown) => verifyDossier(JSON.stringify(dossier), { key, now })

describe('whatever is changed in a dossier, the verifier names it', () => {
  test('200 changes at random places are all named', () => {
    const sound = makeDossier({})
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (place, chance) => {
        const dossier = structuredClone(sound)
        const places = placesOf(dossier)
        const chosen = places[place % places.length]
        if (chosen === undefined) throw new Error('nothing to change')
        disturb(chosen, chance)
        const report = faultsOf(dossier)
        expect(report.faults.length).toBeGreaterThan(0)
        const sentences = inWords(report, en).faults
        expect(
          sentences.every((sentence) => !/\{(index|place|hash|count|size)\}/.test(sentence)),
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  }, 90_000)

  test('120 changes to what is signed are all named, even with a new digest', () => {
    const sound = makeDossier({})
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (place, chance) => {
        const dossier = structuredClone(sound)
        const parts = [dossier.contents, dossier.entries, dossier.openings] as const
        const places = parts.flatMap((part) => placesOf(part))
        const chosen = places[place % places.length]
        if (chosen === undefined) throw new Error('nothing to change')
        disturb(chosen, chance)
        expect(faultsOf({ ...dossier, digest: digestOf(dossier) }).faults).not.toEqual([])
      }),
      { numRuns: 120 },
    )
  }, 90_000)

  test('no value at any place makes the verifier throw', () => {
    const sound = makeDossier({})
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (place, value) => {
        const dossier = structuredClone(sound)
        const places = placesOf(dossier)
        const chosen = places[place % places.length]
        if (chosen === undefined) throw new Error('nothing to change')
        Reflect.set(chosen.holder, chosen.name, value)
        expect(() => faultsOf(dossier)).not.toThrow()
      }),
      { numRuns: 200 },
    )
  }, 90_000)

  test('both languages have every sentence, with the same places to fill', () => {
    const placesIn = (words: unknown): string =>
      JSON.stringify(words, (_name, value) =>
        typeof value === 'string'
          ? (value
              .match(/\{\w+\}/g)
              ?.sort()
              .join() ?? '')
          : value,
      )
    expect(placesIn(fr)).toBe(placesIn(en))
  })
})
