import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const AssessmentLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="assessment">{children}</Words>
)

export default AssessmentLayout
