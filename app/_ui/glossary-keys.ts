import type common from '../../server/messages/en/common.json'

/** The words that `common.glossary` explains. */
export type GlossaryKey = keyof typeof common.glossary
