import { z } from 'zod'
import { ownToolWords } from './own-tool-words.schema.ts'

export const reviseToolInput = ownToolWords.extend({ ownToolId: z.uuid() })
export const reviseToolOutput = z.object({ ownToolId: z.uuid() })
