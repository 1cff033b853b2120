import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const SilenceLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="silence">{children}</Words>
)

export default SilenceLayout
