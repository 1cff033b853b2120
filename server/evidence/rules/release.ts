import { type Consent, consents } from './kinds.ts'

/** For whom something leaves: the body's own use, partners, or a court. Each is what a source may agree to. */
export const audiences = consents
export type Audience = Consent

/** Those outside the body, whom an originator is asked about. */
export const outsideAudiences = ['partners', 'court'] as const
export type OutsideAudience = (typeof outsideAudiences)[number]

/** What an originator says when it is asked, or takes back later. */
export const releaseAnswers = ['agreed', 'refused', 'withdrawn'] as const

/** What keeps a piece of evidence from an audience. */
export const withholdings = ['consent', 'originator'] as const
export type Withholding = (typeof withholdings)[number]

/** On what terms what comes from a source may leave. */
export type Terms = {
  readonly consent: Consent
  readonly originatorControl: boolean
  /** The audiences for which its originator agrees now. */
  readonly released: readonly OutsideAudience[]
}

/**
 * What keeps something that comes from these sources from an audience; null where nothing does. The strictest of
 * them decides, and consent before control: nobody else can agree for a source. What was agreed for a court goes to
 * partners too, an originator's word only where it was asked about. Our policy.
 */
export function withheldFrom(audience: Audience, sources: readonly Terms[]): Withholding | null {
  if (audience === 'own_use') return null
  const reach = (consent: Consent) => consents.indexOf(consent)
  if (sources.some(({ consent }) => reach(consent) < reach(audience))) return 'consent'
  const isHeld = ({ originatorControl, released }: Terms) =>
    originatorControl && !released.includes(audience)
  return sources.some(isHeld) ? 'originator' : null
}
