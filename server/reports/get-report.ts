import { installationWide } from '#server/platform/about.ts'
import { defineRead } from '#server/reads.ts'
import { makeReport } from './make-report.ts'
import { reportInput, reportOutput } from './report.schema.ts'

/** An annual or parliamentary report over a period, as its page shows it: figures with what they follow from. */
export const getReport = defineRead({
  name: 'report.get',
  input: reportInput,
  output: reportOutput,
  about: installationWide,
  perform: makeReport,
})
