import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const MotionsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="motions">
    <Words on="ballots">
      <Words on="silence">
        <Words on="assessment">{children}</Words>
      </Words>
    </Words>
  </Words>
)

export default MotionsLayout
