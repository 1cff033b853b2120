'use client'
import { Label } from 'react-aria-components/Label'
import { ProgressBar } from 'react-aria-components/ProgressBar'

type ProgressProps = {
  readonly label: string
  /** 0 to 100; left out while the end is unknown. */
  readonly percent?: number | undefined
}

/** Long work: what is being done and how far it has come. */
export const Progress = ({ label, percent }: ProgressProps) => (
  <ProgressBar
    isIndeterminate={percent === undefined}
    className="flex flex-col gap-1"
    {...(percent !== undefined ? { value: percent } : {})}
  >
    {({ percentage, valueText }) => (
      <>
        <div className="flex justify-between gap-4 text-sm">
          <Label>{label}</Label>
          <span className="tabular-nums">{valueText}</span>
        </div>
        <div className="h-1.5 overflow-hidden rounded-full bg-wash">
          <div
            className={
              percentage === undefined
                ? 'h-full w-1/3 animate-breathe bg-accent'
                : 'h-full bg-accent'
            }
            style={percentage === undefined ? undefined : { width: `${percentage}%` }}
          />
        </div>
      </>
    )}
  </ProgressBar>
)
