import type { ReactNode } from 'react'
import { Words } from '../../_client/words.tsx'

const CounterpartsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="counterparts">{children}</Words>
)

export default CounterpartsLayout
