import { z } from 'zod'
import { ownToolWords } from './own-tool-words.schema.ts'

export const addToolInput = ownToolWords.extend({ bodyId: z.uuid() })
export const addToolOutput = z.object({ ownToolId: z.uuid() })
