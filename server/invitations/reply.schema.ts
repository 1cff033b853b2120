import { z } from 'zod'

const note = z.string().trim().max(1000)

export const replies = ['accepted', 'declined', 'tentative'] as const

export const replyInput = z.object({ meetingId: z.uuid(), reply: z.enum(replies), note })
export const sendDeputyInput = z.object({ meetingId: z.uuid(), deputyId: z.uuid(), note })
export const replyOutput = z.object({ meetingId: z.uuid() })
