import type { z } from 'zod'
import type { getForm } from '#server/evidence/get-form.ts'
import type { PlacePrecision } from '#server/evidence/rules/kinds.ts'
import type { ShownEvidence } from '../[evidenceId]/_parts/shown-evidence.ts'

/** What the form offers to choose from. */
export type FormOffers = z.output<(typeof getForm)['output']>

export const origins = ['first', 'derived', 'unknown'] as const

/** How it is known: the choice that decides which line it counts in. */
export type Origin = (typeof origins)[number]

/** Stands for "the source itself" among the providers. */
export const sourceItself = 'source'
/** Stands for a provider that is not known. */
export const providerUnknown = 'unknown'

/** A piece of evidence while it is being entered. */
export type EvidenceDraft = {
  title: string
  reported: string
  sourceId: string | null
  provider: string
  citation: string
  place: string
  placePrecision: PlacePrecision | null
  language: string | null
  original: string
  translator: string
  eventFrom: string | null
  eventTo: string | null
  reportedOn: string | null
  origin: Origin | null
  derivedFrom: string | null
}

export const emptyEvidence: EvidenceDraft = {
  title: '',
  reported: '',
  sourceId: null,
  provider: sourceItself,
  citation: '',
  place: '',
  placePrecision: null,
  language: null,
  original: '',
  translator: '',
  eventFrom: null,
  eventTo: null,
  reportedOn: null,
  origin: null,
  derivedFrom: null,
}

/** The draft as the act takes it; blanks are nothing. */
export const evidenceGiven = (draft: EvidenceDraft) => ({
  title: draft.title,
  reported: draft.reported,
  sourceId: draft.sourceId,
  providerId:
    draft.provider === sourceItself
      ? draft.sourceId
      : draft.provider === providerUnknown
        ? null
        : draft.provider,
  citation: draft.citation.trim() || null,
  place: draft.place.trim() || null,
  placePrecision: draft.placePrecision,
  language: draft.language,
  original: draft.original.trim() || null,
  translator: draft.translator.trim() || null,
  eventFrom: draft.eventFrom,
  eventTo: draft.eventTo,
  reportedOn: draft.reportedOn,
  derivedFrom: draft.origin === 'derived' ? draft.derivedFrom : null,
  firstHand: draft.origin === 'first',
})

/** What is known of a piece of evidence, to be corrected. */
export const draftOfEvidence = (evidence: ShownEvidence): EvidenceDraft => ({
  title: evidence.title,
  reported: evidence.reported,
  sourceId: evidence.source.sourceId,
  provider:
    evidence.provider === null
      ? providerUnknown
      : evidence.provider.providerId === evidence.source.sourceId
        ? sourceItself
        : evidence.provider.providerId,
  citation: evidence.citation ?? '',
  place: evidence.place ?? '',
  placePrecision: evidence.placePrecision,
  language: evidence.language,
  original: evidence.original ?? '',
  translator: evidence.translator ?? '',
  eventFrom: evidence.eventFrom,
  eventTo: evidence.eventTo,
  reportedOn: evidence.reportedOn,
  origin: evidence.provenance.length > 0 ? 'derived' : evidence.firstHand ? 'first' : 'unknown',
  derivedFrom: evidence.provenance[0]?.evidenceId ?? null,
})
