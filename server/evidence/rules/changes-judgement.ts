import type { Bearing, Credibility, Directness, Integrity, Reliability } from './grade.ts'

/** A grader's judgement, with the bearing on each link. */
export type Judgement = {
  reliability: Reliability
  credibility: Credibility
  directness: Directness
  integrity: Integrity
  bearings: readonly { link: string; bearing: Bearing }[]
}

/**
 * Whether a later judgement takes back anything that an earlier one said. A bearing on a link that
 * was not there before takes nothing back.
 */
export const changesJudgement = (before: Judgement, after: Judgement): boolean =>
  before.reliability !== after.reliability ||
  before.credibility !== after.credibility ||
  before.directness !== after.directness ||
  before.integrity !== after.integrity ||
  after.bearings.some(({ link, bearing }) => {
    const said = before.bearings.find((judged) => judged.link === link)
    return said !== undefined && said.bearing !== bearing
  })
