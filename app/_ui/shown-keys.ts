/** Keys as `aria-keyshortcuts` names them, in the words that stand on a keyboard. */
export const shownKeys = (keys: string): string => keys.replace('Control', 'Ctrl')
