import { classNames } from './class-names.ts'

/** How much a press weighs: `primary` once a view, `quiet` for the rest, `danger` for what cannot be undone, `plain` inside text and toolbars. */
export type ButtonVariant = 'primary' | 'quiet' | 'danger' | 'plain'

/** `compact` for the rows of tables and lists, where many stand side by side. */
export type ButtonSize = 'normal' | 'compact'

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-9 px-3.5 py-1.5',
  compact: 'min-h-7 px-2 text-sm',
}

const looks: Record<ButtonVariant, string> = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong data-pressed:bg-accent-strong',
  quiet: 'border-edge bg-sheet text-ink hover:bg-wash data-pressed:bg-wash',
  danger:
    'border-danger bg-danger text-on-danger hover:border-danger-strong hover:bg-danger-strong data-pressed:bg-danger-strong',
  plain: 'border-transparent bg-transparent text-accent hover:bg-wash data-pressed:bg-wash',
}

/** The one look of everything that is pressed; the same for buttons and for links that look like one. */
export const buttonLook = (
  variant: ButtonVariant,
  className?: string,
  size: ButtonSize = 'normal',
): string =>
  classNames(
    'inline-flex items-center justify-center gap-2 rounded-md border text-start font-semibold leading-5 transition-colors pointer-coarse:min-h-11 print:hidden',
    sizes[size],
    'data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:bg-wash data-disabled:text-faint data-pending:cursor-progress',
    looks[variant],
    className,
  )
