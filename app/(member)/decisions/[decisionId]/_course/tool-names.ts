import { getTranslations } from 'next-intl/server'
import { library } from '#server/measures/rules/library.ts'

/** The tools that a review may tell a lesson of, those used first, and their names in the reader's language. */
export const toolNames = async (used: readonly string[]) => {
  const t = await getTranslations('library.tools')
  const known = new Set<string>(library.map(({ id }) => id))

  return {
    tools: [...new Set([...used, ...known])],
    toolName: (tool: string): string => {
      const found = library.find(({ id }) => id === tool)
      return found ? `${found.id} ${t(`${found.id}.name`)}` : tool
    },
  }
}
