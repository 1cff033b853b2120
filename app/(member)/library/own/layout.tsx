import type { ReactNode } from 'react'
import { Words } from '../../../_client/words.tsx'

/** Sends the words of the form and dialogs for a body's own tools. */
const OwnToolsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="library">{children}</Words>
)

export default OwnToolsLayout
