import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const DecisionsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="decisions">{children}</Words>
)

export default DecisionsLayout
