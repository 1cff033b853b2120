/** The permanent names of the eight sections of an assessment. */
export type SectionName =
  | 'situation'
  | 'escalation'
  | 'actors'
  | 'risk'
  | 'elements'
  | 'rivals'
  | 'scenarios'
  | 'options'

/** One section of the template: its place, and the questions that it answers as headings. */
export type TemplateSection = { name: SectionName; questions: readonly string[] }

/**
 * The template of an assessment, in the order in which it is read.
 *
 * It follows the questions that a body asks before it acts: who is at risk and where on the path of
 * escalation (domain.md A and B), who does what to whom (C), what raises and lowers the risk (the
 * United Nations Framework of Analysis, 2014), how far each element of attempt is shown (G), what
 * else could explain the facts, what may come and at which sign, and what can be done. Sections and
 * questions are named here and worded in the messages, `assessments.template`.
 */
export const template: readonly TemplateSection[] = [
  { name: 'situation', questions: ['place', 'population', 'change'] },
  { name: 'escalation', questions: ['stage', 'indicators'] },
  { name: 'actors', questions: ['perpetrators', 'victims', 'environment'] },
  { name: 'risk', questions: ['factors', 'resilience'] },
  { name: 'elements', questions: ['intent', 'conduct', 'gaps'] },
  { name: 'rivals', questions: ['explanations', 'discriminating'] },
  { name: 'scenarios', questions: ['likely', 'worst', 'triggers'] },
  { name: 'options', questions: ['available', 'recommended', 'inaction'] },
]
