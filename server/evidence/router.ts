import { actProcedure, readProcedure, router } from '#server/platform/trpc.ts'
import { addSource } from './add-source.ts'
import { answerRelease } from './answer-release.ts'
import { askRelease } from './ask-release.ts'
import { attachEvidence } from './attach-evidence.ts'
import { attachFile } from './attach-file.ts'
import { checkCsv } from './check-csv.ts'
import { checkFile } from './check-file.ts'
import { correctEvidence } from './correct-evidence.ts'
import { discreditSource } from './discredit-source.ts'
import { getAlike } from './get-alike.ts'
import { getCitation } from './get-citation.ts'
import { getCsvColumns } from './get-csv-columns.ts'
import { getCustody } from './get-custody.ts'
import { getEvidence } from './get-evidence.ts'
import { getFile } from './get-file.ts'
import { getForm } from './get-form.ts'
import { getIdentity } from './get-identity.ts'
import { getImage } from './get-image.ts'
import { getPdfPage } from './get-pdf-page.ts'
import { getPreview } from './get-preview.ts'
import { getRecording } from './get-recording.ts'
import { getSavedPage } from './get-saved-page.ts'
import { getSource } from './get-source.ts'
import { getTimeStamp } from './get-time-stamp.ts'
import { gradeEvidence } from './grade-evidence.ts'
import { grantIdentity } from './grant-identity.ts'
import { importCsv } from './import-csv.ts'
import { linkEvidence } from './link-evidence.ts'
import { listEvidence } from './list-evidence.ts'
import { listImages } from './list-images.ts'
import { listOrigins } from './list-origins.ts'
import { listSources } from './list-sources.ts'
import { listToGrade } from './list-to-grade.ts'
import { markEvidence } from './mark-evidence.ts'
import { protectSource } from './protect-source.ts'
import { rateSource } from './rate-source.ts'
import { recordTerms } from './record-terms.ts'
import { regroupEvidence } from './regroup-evidence.ts'
import { restoreSource } from './restore-source.ts'
import { reviseSource } from './revise-source.ts'
import { searchCitable } from './search-citable.ts'
import { unlinkEvidence } from './unlink-evidence.ts'
import { withdrawIdentity } from './withdraw-identity.ts'
import { withdrawRelease } from './withdraw-release.ts'

export const evidenceRouter = router({
  list: readProcedure(listEvidence),
  get: readProcedure(getEvidence),
  alike: readProcedure(getAlike),
  form: readProcedure(getForm),
  sources: readProcedure(listSources),
  origins: readProcedure(listOrigins),
  source: readProcedure(getSource),
  identity: readProcedure(getIdentity),
  toGrade: readProcedure(listToGrade),
  citation: readProcedure(getCitation),
  searchCitable: readProcedure(searchCitable),
  savedPage: readProcedure(getSavedPage),
  file: readProcedure(getFile),
  custody: readProcedure(getCustody),
  preview: readProcedure(getPreview),
  pdfPage: readProcedure(getPdfPage),
  recording: readProcedure(getRecording),
  timeStamp: readProcedure(getTimeStamp),
  image: readProcedure(getImage),
  images: readProcedure(listImages),
  csvColumns: readProcedure(getCsvColumns),
  csvCheck: readProcedure(checkCsv),
  addSource: actProcedure(addSource),
  reviseSource: actProcedure(reviseSource),
  recordTerms: actProcedure(recordTerms),
  askRelease: actProcedure(askRelease),
  answerRelease: actProcedure(answerRelease),
  withdrawRelease: actProcedure(withdrawRelease),
  rateSource: actProcedure(rateSource),
  protectSource: actProcedure(protectSource),
  grantIdentity: actProcedure(grantIdentity),
  withdrawIdentity: actProcedure(withdrawIdentity),
  discreditSource: actProcedure(discreditSource),
  restoreSource: actProcedure(restoreSource),
  attach: actProcedure(attachEvidence),
  correct: actProcedure(correctEvidence),
  mark: actProcedure(markEvidence),
  link: actProcedure(linkEvidence),
  unlink: actProcedure(unlinkEvidence),
  attachFile: actProcedure(attachFile),
  importCsv: actProcedure(importCsv),
  checkFile: actProcedure(checkFile),
  grade: actProcedure(gradeEvidence),
  regroup: actProcedure(regroupEvidence),
})
