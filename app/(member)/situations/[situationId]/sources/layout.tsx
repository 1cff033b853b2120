import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const SourcesLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="sources">{children}</Words>
)

export default SourcesLayout
