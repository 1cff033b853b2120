import { installation } from '../installation/installation.ts'
import { administrator, auditor, focalPoint, justicePrincipal, type Person } from './people.ts'

type Pages = { person: Person; addresses: () => readonly string[] }

const prepared = () => installation().prepared
const situation = () => `/situations/${prepared().situationId}`
const evidence = () => `${situation()}/evidence/${prepared().evidenceId}`
const measure = () => `${situation()}/measures/${prepared().measureId}`

/** Every page that there is, with who uses it. */
export const pages: Readonly<Record<string, Pages>> = {
  'home, warnings and situations': {
    person: focalPoint,
    addresses: () => [
      '/',
      '/warnings',
      '/warnings/new',
      `/warnings/${prepared().warningId}`,
      '/situations',
      `/situations/new?warning=${prepared().warningId}`,
      situation(),
      '/search?text=river',
    ],
  },
  'assessment and evidence': {
    person: justicePrincipal,
    addresses: () => [
      `${situation()}/assessment`,
      `${situation()}/assessment/versions/${prepared().versionId}`,
      `${situation()}/assessment/history`,
      `${situation()}/assessment/history/compare?from=${prepared().versionId}&to=now`,
      `${situation()}/assessment/history/authors`,
      `${situation()}/evidence`,
      `${situation()}/evidence/new`,
      `${situation()}/evidence/import`,
      evidence(),
      `${evidence()}/correct`,
      `${evidence()}/grade`,
    ],
  },
  'findings, risks and forecasts': {
    person: justicePrincipal,
    addresses: () => [
      `${situation()}/findings`,
      `${situation()}/risks`,
      `${situation()}/risks/RF7`,
      `${situation()}/findings/rivals`,
      `${situation()}/sources`,
      `${situation()}/sources/${prepared().sourceId}`,
      `${situation()}/forecasts`,
      `${situation()}/forecasts/${prepared().forecastId}`,
      `${situation()}/forecasts/${prepared().openForecastId}`,
      '/forecasts',
    ],
  },
  'measures and decisions': {
    person: focalPoint,
    addresses: () => [
      `${situation()}/measures`,
      `${situation()}/measures/new`,
      `${situation()}/measures/new?tool=IS1`,
      measure(),
      `${measure()}/edit`,
      `${situation()}/measures/compare?measure=${prepared().measureId}`,
      `${situation()}/measures/compare/new`,
      `${situation()}/measures/compare/${prepared().comparisonId}`,
      `${situation()}/measures/failure`,
      `${situation()}/decisions`,
      `${situation()}/decisions/new`,
      '/decisions',
      '/decisions/board',
      '/decisions/timeline',
      '/decisions/response',
      `/decisions/${prepared().decisionId}`,
      '/library/constants/adopt',
      '/library/own/new',
      `/library/own/${prepared().ownToolId}`,
    ],
  },
  'looking back and sharing': {
    person: focalPoint,
    addresses: () => [
      `/decisions/${prepared().decisionId}/then-and-now`,
      '/decisions/not-acted-on',
      '/decisions/report',
      `${situation()}/replay`,
      `${situation()}?at=${new Date().toISOString()}`,
      `${situation()}/evidence?at=${new Date().toISOString()}`,
      `${situation()}/dossiers`,
      '/counterparts',
    ],
  },
  'meetings and ballots': {
    person: focalPoint,
    addresses: () => [
      '/meetings',
      '/meetings/new',
      `/meetings/new?situation=${prepared().situationId}`,
      `/meetings/${prepared().meetingId}`,
      `/meetings/${prepared().meetingId}/edit`,
      `/meetings/${prepared().meetingId}/room`,
      `/meetings/${prepared().meetingId}/projector`,
      `/meetings/${prepared().meetingId}/minutes`,
      `/meetings/${prepared().meetingId}/minutes/history`,
      `/meetings/${prepared().circulatedId}/minutes`,
      `/meetings/${prepared().circulatedId}/minutes/versions/1`,
      '/meetings/actions?state=all',
      '/motions',
      '/motions?state=adopted',
      `/motions/${prepared().motionId}`,
      `/motions/${prepared().motionId}/history/authors`,
      `/ballots/${prepared().ballotId}`,
      `/ballots/${prepared().ballotId}/frozen`,
      `/choices/new/${prepared().motionId}`,
    ],
  },
  'choices, silence and letters': {
    person: justicePrincipal,
    addresses: () => [
      `/choices/${prepared().openChoiceId}`,
      `/choices/${prepared().closedChoiceId}`,
      `/silence/${prepared().silenceId}`,
      '/letters',
      `/letters/${prepared().letterId}`,
    ],
  },
  'what a ministry sees': {
    person: justicePrincipal,
    addresses: () => [
      '/',
      `/ballots/${prepared().openBallotId}`,
      '/library',
      '/library/IS1',
      '/library/constants',
      '/library/constants?version=2026.1&compare=2026.1',
      '/glossary',
    ],
  },
  'the record': {
    person: auditor,
    addresses: () => ['/record', '/record/3', '/record/checkpoints', '/record/readings'],
  },
  administration: {
    person: administrator,
    addresses: () => [
      '/administration',
      '/administration/ministries',
      '/administration/body',
      '/administration/outbox',
    ],
  },
}
