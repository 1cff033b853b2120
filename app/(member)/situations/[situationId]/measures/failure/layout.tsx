import type { ReactNode } from 'react'
import { Words } from '../../../../../_client/words.tsx'

const FailureLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="failures">{children}</Words>
)

export default FailureLayout
