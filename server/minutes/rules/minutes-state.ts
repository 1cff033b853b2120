/** What happened to minutes, oldest first. That they were opened is where they begin. */
export type MinutesStep = { readonly step: 'circulated' | 'recalled' | 'approved' }

export type MinutesState = 'draft' | 'circulated' | 'approved'

const leadsTo: Readonly<Record<MinutesState, Partial<Record<MinutesStep['step'], MinutesState>>>> =
  {
    draft: { circulated: 'circulated' },
    circulated: { recalled: 'draft', approved: 'approved' },
    approved: {},
  }

/** Whether a step may be taken from a state: nobody skips one, and what is approved stays so. */
export const mayStep = (state: MinutesState, step: MinutesStep['step']): boolean =>
  leadsTo[state][step] !== undefined

/**
 * Where minutes stand after their steps. Derived and stored nowhere.
 * Throws RangeError on a step that the graph does not have: such rows could not have been written.
 */
export const stateAfter = (steps: readonly MinutesStep[]): MinutesState =>
  steps.reduce<MinutesState>((state, { step }) => {
    const next = leadsTo[state][step]
    if (next === undefined) throw new RangeError(`minutes in ${state} are not ${step}`)
    return next
  }, 'draft')

export type CorrectionRefusal =
  | 'minutes.not_circulated'
  | 'minutes.corrections_closed'
  | 'minutes.line_unknown'
  | 'minutes.line_changed'
  | 'minutes.nothing_corrected'

/**
 * Whether a line of circulated minutes may be asked to say something else: while they are open to corrections (the
 * end is exclusive, as of every deadline), of a line that is there and says what the asker read.
 * @param present what the line says now; undefined where there is no such line
 */
export const mayCorrect = (asked: {
  state: MinutesState
  at: Date
  until: Date | null
  present: string | undefined
  stood: string
  wanted: string
}): 'ok' | CorrectionRefusal => {
  if (asked.state !== 'circulated' || asked.until === null) return 'minutes.not_circulated'
  if (asked.at.getTime() >= asked.until.getTime()) return 'minutes.corrections_closed'
  if (asked.present === undefined) return 'minutes.line_unknown'
  if (asked.present !== asked.stood) return 'minutes.line_changed'
  return asked.wanted === asked.stood ? 'minutes.nothing_corrected' : 'ok'
}

export type ApprovalRefusal =
  | 'minutes.not_circulated'
  | 'minutes.corrections_open'
  | 'minutes.other_meeting'
  | 'minutes.not_on_agenda'
  | 'minutes.no_quorum'

/**
 * Whether a later meeting may approve minutes: they are circulated and no correction waits for an answer; the meeting
 * is another one of the same body on the same situation, later, not cancelled, has the approval on its agenda and is
 * quorate (deliberation 2.8).
 */
export const mayApprove = (asked: {
  state: MinutesState
  openCorrections: number
  isLaterMeeting: boolean
  isOnAgenda: boolean
  isQuorate: boolean
}): 'ok' | ApprovalRefusal => {
  if (asked.state !== 'circulated') return 'minutes.not_circulated'
  if (asked.openCorrections > 0) return 'minutes.corrections_open'
  if (!asked.isLaterMeeting) return 'minutes.other_meeting'
  if (!asked.isOnAgenda) return 'minutes.not_on_agenda'
  return asked.isQuorate ? 'ok' : 'minutes.no_quorum'
}
