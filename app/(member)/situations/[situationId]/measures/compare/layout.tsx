import type { ReactNode } from 'react'
import { Words } from '../../../../../_client/words.tsx'

const CompareLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="comparisons">{children}</Words>
)

export default CompareLayout
