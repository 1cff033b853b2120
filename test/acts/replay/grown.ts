import { openAssessment } from '#server/assessments/open-assessment.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { castVote } from '#server/ballots/cast-vote.ts'
import { closeBallot } from '#server/ballots/close-ballot.ts'
import { castChoice } from '#server/choices/cast-choice.ts'
import { addAction } from '#server/decisions/add-action.ts'
import { answerNotice } from '#server/decisions/answer-notice.ts'
import { dissentFromDecision } from '#server/decisions/dissent.ts'
import { logDecision } from '#server/decisions/log-decision.ts'
import { noticeChangedBases } from '#server/decisions/notice-changed-bases.ts'
import { correctEvidence } from '#server/evidence/correct-evidence.ts'
import { discreditSource } from '#server/evidence/discredit-source.ts'
import { markEvidence } from '#server/evidence/mark-evidence.ts'
import { giveForecast } from '#server/forecasts/give-forecast.ts'
import { proposeMeasure } from '#server/measures/propose-measure.ts'
import { reviseMeasure } from '#server/measures/revise-measure.ts'
import { grantMandate } from '#server/members/grant-mandate.ts'
import { limitMandate } from '#server/members/limit-mandate.ts'
import { listMandates } from '#server/members/list-mandates.ts'
import { withdrawMandate } from '#server/members/withdraw-mandate.ts'
import { determineSeriousRisk } from '#server/risks/determine-serious-risk.ts'
import { rateRisk } from '#server/risks/rate-risk.ts'
import { objectToSilence } from '#server/silence/object.ts'
import { addActor } from '#server/situations/add-actor.ts'
import { assignActorRole } from '#server/situations/assign-actor-role.ts'
import { reviseSituation } from '#server/situations/revise-situation.ts'
import { setStage } from '#server/situations/set-stage.ts'
import type { Hand, World } from '../../support/world.ts'
import { everythingThereIs } from '../assessments/everything-there-is.ts'
import { words } from '../decisions/adopted.ts'
import { type Case, openCase } from '../evidence/case.ts'
import { proposal } from '../measures/proposal.ts'
import { determination } from '../risks/determination.ts'

const saying = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
})

export type Grown = Awaited<ReturnType<typeof begin>>

/** A situation with one of everything, as the first half of its life leaves it. */
export async function begin(world: World) {
  const one = await openCase(world)
  const { situationId, adviser } = one
  const low = await world.addMember('Low', world.principals[0].ministryId)
  await world.convenor.act(grantMandate, {
    ...{ situationId, memberId: low.memberId, role: 'observer', ceiling: 'restricted' },
  })
  const seen = (await one.attach('Seen by all', ['E1', 'E2'])).evidenceId
  const other = (await one.attach('Lists of names', ['E1'])).evidenceId
  for (const piece of [seen, other]) await one.grade(adviser, piece)
  await one.grade(world.principals[0], seen)
  const { assessmentId, sections } = await world.convenor.act(openAssessment, { situationId })
  const documentId = sections[0]?.documentId ?? ''
  await world.convenor.act(writeSection, { documentId, document: saying('As it was then.') })
  const ids = await everythingThereIs(
    one,
    { assessmentId, memberId: low.memberId },
    { evidenceId: seen, documentId, text: 'lists', fileId: seen },
  )

  return {
    world,
    one,
    low,
    seen,
    other,
    documentId,
    ids: { ...ids, uploadId: seen } as Record<string, unknown>,
  }
}

/** The second half: something of everything is changed, ended, added or answered. */
export async function growOn({ world, one, low, seen, other, documentId, ids }: Grown) {
  const { convenor, principals } = world
  const { situationId } = one
  await reweigh(world, one, { seen, other })
  await convenor.act(writeSection, { documentId, document: saying('As it is now, kestrel.') })
  const lead = principals[0].ministryId ?? ''
  const measureId = String(ids.measureId)
  await convenor.act(reviseMeasure, {
    ...{ measureId, ...proposal(lead, 'IS1', { title: 'Other words' }) },
  })
  await convenor.act(proposeMeasure, { situationId, ...proposal(lead) })
  const ballotId = String(ids.ballotId)
  for (const by of principals.slice(0, 3)) {
    await by.act(castVote, { ballotId, choice: 'yes', explanation: 'Since then.' })
  }
  await convenor.act(closeBallot, { ballotId, ruling: 'It is clear.' })
  await principals[0].act(castChoice, {
    ...{
      ballotId: String(ids.choiceId),
      explanation: '',
      marks: { form: 'approved', options: ['o01'] },
    },
  })
  await principals[1].act(objectToSilence, { silenceId: String(ids.silenceId), reasons: 'No.' })
  await principals[1].act(giveForecast, {
    ...{ forecastId: String(ids.forecastId), word: 'likely', percent: null, reason: '' },
  })
  await decideOn(world, { situationId, decisionId: String(ids.decisionId) })
  await changePeople(convenor, { situationId, low })
}

async function reweigh(
  { convenor, principals }: World,
  one: Case,
  { seen, other }: { seen: string; other: string },
) {
  const { situationId, sourceId } = one
  const reason = 'Seen otherwise since.'
  await one.grade(principals[0], seen, { reliability: 'E', reason })
  await one.grade(principals[1], other)
  await convenor.act(correctEvidence, {
    ...{ evidenceId: seen, title: 'Worded again', reported: 'Otherwise.', sourceId },
    ...{ firstHand: true, reason, reportedOn: '2026-01-02' },
  })
  await one.attach('It came later', ['E1', 'E5'])
  await convenor.act(discreditSource, { sourceId, reason })
  await convenor.act(markEvidence, { evidenceId: other, marking: 'confidential', reason })
  await convenor.act(rateRisk, {
    ...{ situationId, subject: 'RF1', level: 'some_signs', reason: 'Seen.', asOf: '2026-01-14' },
    evidenceIds: [seen],
  })
  await convenor.act(determineSeriousRisk, determination(situationId))
  const words = { kind: 'armed_group', name: 'Hill militia', description: '' } as const
  const { actorId } = await convenor.act(addActor, { situationId, ...words })
  await convenor.act(assignActorRole, {
    ...{ actorId, role: 'alleged_perpetrator', from: '2026-01-02', until: null, reason },
  })
}

async function decideOn(world: World, ids: { situationId: string; decisionId: string }) {
  const { convenor, principals, worker } = world
  const { situationId, decisionId } = ids
  await noticeChangedBases({ situation: situationId }, worker)
  const [notice] = await worker.sql<{ id: string }[]>`
    select id from decision_notice where decision_id = ${decisionId}`
  const answer = { answer: 'to_amend', reasons: 'It has to be taken up again.' } as const
  await convenor.act(answerNotice, { noticeId: notice?.id ?? '', ...answer })
  await principals[2].act(dissentFromDecision, { decisionId, kind: 'reservation', text: 'Not so.' })
  await convenor.act(addAction, {
    ...{ decisionId, what: 'Write again', dueOn: '2099-03-01', ownerMemberId: null },
    ownerMinistryId: principals[1].ministryId ?? '',
  })
  await convenor.act(
    logDecision,
    words(world, situationId, { kind: 'chair', reasons: 'Again.', measureId: null }),
  )
}

async function changePeople(
  convenor: Hand,
  { situationId, low }: { situationId: string; low: Hand },
) {
  const people = await convenor.read(listMandates, { situationId })
  const mandateOf = (memberId: string) => {
    const held = people?.find((person) => person.memberId === memberId)
    if (!held) throw new Error('they hold a mandate')

    return held.mandateId
  }
  await convenor.act(limitMandate, { mandateId: mandateOf(low.memberId), ceiling: 'secret' })
  const leaver = people?.find(({ memberName }) => memberName === 'Justice deputy')?.memberId ?? ''
  await convenor.act(withdrawMandate, { mandateId: mandateOf(leaver) })
  await convenor.act(setStage, { situationId, stage: 'risk_factors', reason: 'It calms.' })
  await convenor.act(reviseSituation, {
    situationId,
    situation: {
      ...{ name: 'River provinces and hills', countries: ['XX'], region: 'Rivers' },
      ...{ population: 'Families of both', crimes: ['crimes_against_humanity'], pillars: [1, 2] },
      ...{ marking: 'restricted', firstIndicatorOn: '2026-01-10' },
    },
  })
}
