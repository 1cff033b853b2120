import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const RecordLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="record">{children}</Words>
)

export default RecordLayout
