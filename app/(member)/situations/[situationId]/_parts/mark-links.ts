import type { Mark } from './timeline-marks.ts'

/** The page of a thing on the timeline. */
export const hrefOf = ({ lane, thingId }: Mark, situationId: string): string => {
  switch (lane) {
    case 'warning':
      return `/warnings/${thingId}`
    case 'evidence':
      return `/situations/${situationId}/evidence/${thingId}`
    case 'meeting':
      return `/meetings/${thingId}`
    case 'ballot':
      return `/ballots/${thingId}`
    case 'decision':
      return `/decisions/${thingId}`
  }
}
