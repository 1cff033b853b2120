import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const EvidenceLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="evidence">{children}</Words>
)

export default EvidenceLayout
