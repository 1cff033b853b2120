type Key = Pick<KeyboardEvent, 'keyCode' | 'code' | 'key' | 'ctrlKey' | 'metaKey'>

/** The code of a key that an input method has taken for itself. */
const taken = 229

// A key that only switches the input method is none of these; a keyboard on a screen has no codes.
const writing =
  /^$|^(Key|Digit|Numpad|Bracket|Minus|Equal|Semicolon|Quote|Comma|Period|Slash|Backslash|Space)|^Intl(Ro|Yen|Backslash)$/

/**
 * Whether an input method is about to compose with this key. It is the last moment at which the caret may be moved:
 * Chromium has counted where the first letters will end before it says that they begin.
 */
export const beginsToCompose = ({ keyCode, code, key, ctrlKey, metaKey }: Key): boolean =>
  keyCode === taken && !ctrlKey && !metaKey && (key === 'Dead' || writing.test(code))
