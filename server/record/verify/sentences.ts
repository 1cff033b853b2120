import type words from '../../messages/verifier/en.json'
import type { Params, Report } from './report.ts'

/** The verifier's words in one language: server/messages/verifier/<language>.json. */
export type Words = typeof words

/** A report put into sentences, in the order in which they are to be read. */
export type ReportInWords = {
  verdict: string
  checks: string[]
  notices: string[]
  anchors: string[]
  faults: string[]
  limits: string
}

/**
 * Puts a report into words. Sentences have plain `{name}` places and nothing else, so that the
 * verifier needs no library to speak.
 */
export function inWords(report: Report, words: Words): ReportInWords {
  const { checks, notices, anchors, faults, signer } = report
  const sound = signer === 'established' ? words.verdict.sound : words.verdict.consistent
  return {
    verdict: faults.length > 0 ? fill(words.verdict.faulty, { count: faults.length }) : sound,
    checks: checks.map(({ code, params }) => fill(words.checks[code], params)),
    notices: notices.map(({ code, params }) => fill(words.notices[code], params)),
    anchors: anchors.map(({ code, params }) => fill(words.anchors[code], params)),
    faults: faults.map(({ code, params }) => fill(words.faults[code], saying(params, words))),
    limits: words.limits,
  }
}

/** Completes a sentence: `{name}` becomes the parameter of that name. */
export function fill(sentence: string, params: Params): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(params, name) ? plain(String(params[name])) : place,
  )
}

function saying(params: Params, words: Words): Params {
  return params.place === 'kept' ? { ...params, place: words.kept } : params
}

/** What a hostile file puts into a sentence stays on its line and is not too long to read. */
function plain(text: string): string {
  const shown = text.replace(/\p{C}/gu, '\u00b7')
  return shown.length > 300 ? `${shown.slice(0, 300)}…` : shown
}
