import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { agreeToSection } from './agree-to-section.ts'
import { assignSection } from './assign-section.ts'
import { comparePoints } from './compare-points.ts'
import { freezeSection } from './freeze-section.ts'
import { getAssessment } from './get-assessment.ts'
import { getAuthorship } from './get-authorship.ts'
import { getMarkings } from './get-markings.ts'
import { getPoint } from './get-point.ts'
import { getVersion } from './get-version.ts'
import { importDocument } from './import-document.ts'
import { listCitations } from './list-citations.ts'
import { listCitationsIn } from './list-citations-in.ts'
import { listHistory } from './list-history.ts'
import { listVersions } from './list-versions.ts'
import { listWaitingSections } from './list-waiting-sections.ts'
import { markAssessment } from './mark-assessment.ts'
import { markSection } from './mark-section.ts'
import { markSectionDraft } from './mark-section-draft.ts'
import { markSectionReady } from './mark-section-ready.ts'
import { nameVersion } from './name-version.ts'
import { openAssessment } from './open-assessment.ts'
import { restoreVersion } from './restore-version.ts'
import { returnDocument } from './return-document.ts'
import { unfreezeSection } from './unfreeze-section.ts'
import { withdrawAgreement } from './withdraw-agreement.ts'
import { writeSection } from './write-section.ts'

export const assessmentsRouter = router({
  get: readProcedure(getAssessment),
  citations: readProcedure(listCitations),
  citationsIn: readProcedure(listCitationsIn),
  versions: readProcedure(listVersions),
  version: readProcedure(getVersion),
  authorship: readProcedure(getAuthorship),
  history: readProcedure(listHistory),
  point: readProcedure(getPoint),
  compare: readProcedure(comparePoints),
  markings: readProcedure(getMarkings),
  waitingSections: readProcedure(listWaitingSections),
  open: actProcedure(openAssessment),
  write: actProcedure(writeSection),
  freeze: actProcedure(freezeSection),
  unfreeze: actProcedure(unfreezeSection),
  restore: actProcedure(restoreVersion),
  assign: actProcedure(assignSection),
  markReady: actProcedure(markSectionReady),
  markDraft: actProcedure(markSectionDraft),
  agree: actProcedure(agreeToSection),
  withdrawAgreement: actProcedure(withdrawAgreement),
  mark: actProcedure(markAssessment),
  markSection: actProcedure(markSection),
  importDocument: actProcedure(importDocument),
  returnDocument: actProcedure(returnDocument),
  nameVersion: actProcedure(nameVersion),
})
