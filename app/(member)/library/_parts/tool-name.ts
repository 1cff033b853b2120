import { toolOf } from '#server/measures/rules/library.ts'
import type { ToolId } from '#server/measures/rules/tool.ts'

type Named = { readonly tool: string; readonly own: { readonly name: string } | null }

/** The name of a measure's tool: of the brief's in the reader's words, of a body's own in the body's. */
export const toolName = (
  library: (key: `tools.${ToolId}.name`) => string,
  { tool, own }: Named,
): string => {
  const known = toolOf(tool)

  return known ? library(`tools.${known.id}.name`) : (own?.name ?? tool)
}
