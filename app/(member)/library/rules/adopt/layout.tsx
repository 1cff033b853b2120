import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

/** Sends the words of the form for new rules. */
const AdoptRulesLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="rules">{children}</Words>
)

export default AdoptRulesLayout
