import { nameVersion } from '#server/assessments/name-version.ts'
import { openAssessment } from '#server/assessments/open-assessment.ts'
import { template } from '#server/assessments/rules/template.ts'
import { templateText } from '#server/assessments/template-text.ts'
import { writeSection } from '#server/assessments/write-section.ts'
import { type SectionWords, sectionDocument } from './section-words.ts'
import { known, type Stage, type Step } from './stage.ts'
import { februaryText } from './text-february.ts'
import { afterDowngrade, novemberText } from './text-november.ts'

const drafter = 'dana.whitlock'

/** The assessment: opened, written twice, corrected once, with two versions named. */
export const planText = (): Step[] => [
  {
    at: '2008-01-02T09:30:00Z',
    run: async ({ cast, play }) => {
      const { situationId } = cast
      const opened = await play(openAssessment, { situationId }, drafter, '2008-01-02T09:30:00Z')
      cast.assessmentId = opened.assessmentId
      for (const { section, documentId } of opened.sections) cast.section.set(section, documentId)
    },
  },
  writing('2008-02-25T16:00:00Z', februaryText),
  naming('2008-02-26T08:30:00Z', 'As put to the meeting of 26 February 2008'),
  writing('2008-11-03T15:00:00Z', novemberText),
  naming('2008-11-04T09:00:00Z', 'After the inquiries, for the meeting of 5 November 2008'),
  writing('2008-11-21T09:00:00Z', afterDowngrade),
]

const writing = (at: string, words: SectionWords): Step => ({
  at,
  run: async ({ cast, play }: Stage) => {
    const seeded = await templateText('en')
    for (const { name, questions } of template) {
      const section = seeded.find((one) => one.name === name)
      const written = words[name]
      if (section === undefined || written === undefined) continue
      const document = sectionDocument(section, questions, written, cast.evidence)
      await play(writeSection, { documentId: known(cast.section, name), document }, drafter, at)
    }
  },
})

const naming = (at: string, name: string): Step => ({
  at,
  run: async ({ cast, play }) => {
    await play(nameVersion, { assessmentId: cast.assessmentId, name }, drafter, at)
  },
})
