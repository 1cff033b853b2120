import type { ReactNode } from 'react'
import { Words } from '../../../../_client/words.tsx'

const ForecastsLayout = ({ children }: { readonly children: ReactNode }) => (
  <Words on="forecasts">{children}</Words>
)

export default ForecastsLayout
