import { whoMay as whoMayActions } from '../../actions/rules/who-may.ts'
import { whoMay as whoMayAssessments } from '../../assessments/rules/who-may.ts'
import { whoMay as whoMayBallots } from '../../ballots/rules/who-may.ts'
import { whoMay as whoMayChoices } from '../../choices/rules/who-may.ts'
import { whoMay as whoMayComments } from '../../comments/rules/who-may.ts'
import { whoMay as whoMayComparisons } from '../../comparisons/rules/who-may.ts'
import { whoMay as whoMayCounterparts } from '../../counterparts/rules/who-may.ts'
import { whoMay as whoMayDecisions } from '../../decisions/rules/who-may.ts'
import { whoMay as whoMayEvidence } from '../../evidence/rules/who-may.ts'
import { whoMay as whoMayFailures } from '../../failures/rules/who-may.ts'
import { whoMay as whoMayFindings } from '../../findings/rules/who-may.ts'
import { whoMay as whoMayForecasts } from '../../forecasts/rules/who-may.ts'
import { whoMay as whoMayGrading } from '../../grading/rules/who-may.ts'
import { whoMay as whoMayInvitations } from '../../invitations/rules/who-may.ts'
import { whoMay as whoMayMail } from '../../mail/rules/who-may.ts'
import { whoMay as whoMayMeasures } from '../../measures/rules/who-may.ts'
import { whoMay as whoMayMeetings } from '../../meetings/rules/who-may.ts'
import { whoMay as whoMayMinutes } from '../../minutes/rules/who-may.ts'
import { whoMay as whoMayMotions } from '../../motions/rules/who-may.ts'
import { whoMay as whoMayObjections } from '../../objections/rules/who-may.ts'
import { whoMay as whoMayPolicies } from '../../policies/rules/who-may.ts'
import { whoMay as whoMayRecord } from '../../record/rules/who-may.ts'
import { whoMay as whoMayReleases } from '../../releases/rules/who-may.ts'
import { whoMay as whoMayReports } from '../../reports/rules/who-may.ts'
import { whoMay as whoMayReviews } from '../../reviews/rules/who-may.ts'
import { whoMay as whoMayRisks } from '../../risks/rules/who-may.ts'
import { whoMay as whoMaySearch } from '../../search/rules/who-may.ts'
import { whoMay as whoMaySilence } from '../../silence/rules/who-may.ts'
import { whoMay as whoMaySittings } from '../../sittings/rules/who-may.ts'
import { whoMay as whoMaySituations } from '../../situations/rules/who-may.ts'
import type { Permission } from './roles.ts'
import { whoMayMembers } from './who-may-members.ts'

/** Who may do what, the whole of it: every act and every read has its line, or it is refused to all. */
export const whoMay: Readonly<Record<string, Permission>> = {
  ...whoMayMembers,
  ...whoMayActions,
  ...whoMayAssessments,
  ...whoMayBallots,
  ...whoMayChoices,
  ...whoMayComments,
  ...whoMayComparisons,
  ...whoMayCounterparts,
  ...whoMayReleases,
  ...whoMayDecisions,
  ...whoMayEvidence,
  ...whoMayFailures,
  ...whoMayFindings,
  ...whoMayForecasts,
  ...whoMayGrading,
  ...whoMayInvitations,
  ...whoMayMail,
  ...whoMayMeasures,
  ...whoMayMeetings,
  ...whoMayMotions,
  ...whoMayMinutes,
  ...whoMayObjections,
  ...whoMayPolicies,
  ...whoMayRecord,
  ...whoMayReports,
  ...whoMayReviews,
  ...whoMayRisks,
  ...whoMaySearch,
  ...whoMaySittings,
  ...whoMaySilence,
  ...whoMaySituations,
}
