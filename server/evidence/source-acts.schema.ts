import { z } from 'zod'
import { reliabilities } from './rules/grade.ts'
import { outsideAudiences } from './rules/release.ts'

const reason = z.string().trim().min(1).max(2000)

export const rateSourceInput = z.object({
  sourceId: z.uuid(),
  reliability: z.enum(reliabilities),
  reason,
})

export const discreditSourceInput = z.object({ sourceId: z.uuid(), reason })

export const grantIdentityInput = z.object({ sourceId: z.uuid(), memberId: z.uuid(), reason })

export const askReleaseInput = z.object({
  sourceId: z.uuid(),
  audience: z.enum(outsideAudiences),
  /** What it is wanted for, as the originator was told. */
  purpose: reason,
  askedOn: z.iso.date(),
})
export const askReleaseOutput = z.object({ releaseId: z.uuid() })

export const answerReleaseInput = z.object({
  releaseId: z.uuid(),
  answer: z.enum(['agreed', 'refused']),
  /** Who at the originator answered. */
  answeredBy: z.string().trim().min(1).max(200),
  answeredOn: z.iso.date(),
  note: z.string().trim().max(2000).default(''),
})

export const withdrawReleaseInput = z.object({
  releaseId: z.uuid(),
  answeredBy: z.string().trim().min(1).max(200),
  answeredOn: z.iso.date(),
  note: reason,
})

export const sourceOutput = z.object({ sourceId: z.uuid() })
