import type { Dimension } from '../../situations/rules/dimensions.ts'
import { crisisTools } from './crisis-tools.ts'
import { imminentTools } from './imminent-tools.ts'
import type { Tool, ToolStage } from './tool.ts'

/**
 * The 28 tools of targeted prevention of the brief's Figure 3. It defines systemic prevention for
 * stage 1 but lists no tools for it, so there are none here. Names, conditions, risks and cases
 * are messages of the area `library` under the ids.
 */
export const library: readonly Tool[] = [...imminentTools, ...crisisTools]

/** Rows of the figure, in its own order. */
export const toolStages: readonly ToolStage[] = ['imminent_emergency', 'crisis_mobilisation']

/** A tool by its id (IP1 … CS5); undefined for anything else. */
export const toolOf = (id: string): Tool | undefined => library.find((tool) => tool.id === id)

/** The tools of one cell of the figure. */
export const toolsAt = (stage: ToolStage, dimension: Dimension): Tool[] =>
  library.filter((tool) => tool.stage === stage && tool.dimension === dimension)
