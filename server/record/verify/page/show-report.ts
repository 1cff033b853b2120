import type { Report } from '../report.ts'
import { fill, inWords, type Words } from '../sentences.ts'
import { element, listed } from './elements.ts'

/** A report as it stands on the page: verdict first, then what is wrong, what to know, what was checked. */
export function showReport(report: Report, claimedKey: string | undefined, words: Words): Node[] {
  const { verdict, faults, notices, checks, anchors, limits } = inWords(report, words)
  const isSound = report.faults.length === 0
  const kind = !isSound ? 'faulty' : report.signer === 'established' ? 'sound' : 'consistent'
  return [
    element(
      'p',
      { class: `verdict ${kind}` },
      kind === 'consistent' ? words.page.consistent : verdict,
    ),
    ...listed(words.headings.faults, faults, 'faults'),
    ...listed(words.headings.notices, notices, 'notices'),
    ...listed(words.headings.checks, checks, 'checks'),
    ...listed(words.headings.anchors, anchors, 'anchors'),
    ...(claimedKey === undefined
      ? []
      : [element('p', {}, element('code', {}, fill(words.headings.key, { key: claimedKey })))]),
    element('p', { class: 'hint' }, limits),
  ]
}
