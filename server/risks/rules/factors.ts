/** For which crimes a factor speaks: all of them, or one. */
export const factorGroups = ['common', 'genocide', 'crimes_against_humanity', 'war_crimes'] as const
export type FactorGroup = (typeof factorGroups)[number]

/** Where a title or an indicator was read: in the published document, or in our memory of it. */
export type FactorMark = 'published' | 'recalled'

export type Factor = {
  /** `RF` and its number in the UN Framework of Analysis. */
  id: string
  group: FactorGroup
  /** Of its title. */
  mark: FactorMark
  /** What sets violence off, as against what has long been there; null where no source sorts it. */
  nature: 'trigger' | null
  /** Elements of attempt on which the same facts may bear: a pointer for readers, and nothing more. */
  elements: readonly string[]
  /** How many indicators it has here; their words are messages, `factors.indicators.<id>.<number>`. */
  indicators: number
}

const factor = (
  number: number,
  group: FactorGroup,
  indicators: number,
  { mark = 'published', nature = null, elements = [] }: Partial<Factor> = {},
): Factor => ({ id: `RF${number}`, group, mark, nature, elements, indicators })

/**
 * The risk factors of the UN Framework of Analysis for Atrocity Crimes (2014), A/70/741-S/2016/71. Titles
 * 1-5, 7-9 and 12-14 were read in it, 6, 10 and 11 are recalled. Every indicator is recalled, in words of ours.
 * Whoever counts them counts this list.
 */
export const factors: readonly Factor[] = [
  factor(1, 'common', 11),
  factor(2, 'common', 8),
  factor(3, 'common', 11),
  factor(4, 'common', 9, { elements: ['E1'] }),
  factor(5, 'common', 8, { elements: ['E4'] }),
  factor(6, 'common', 11, { mark: 'recalled', elements: ['E7'] }),
  factor(7, 'common', 14, { elements: ['E2'] }),
  factor(8, 'common', 12, { nature: 'trigger', elements: ['E3'] }),
  factor(9, 'genocide', 6, { elements: ['E5'] }),
  factor(10, 'genocide', 8, { mark: 'recalled', elements: ['E1'] }),
  factor(11, 'crimes_against_humanity', 8, { mark: 'recalled', elements: ['E6'] }),
  factor(12, 'crimes_against_humanity', 8, { elements: ['E6'] }),
  factor(13, 'war_crimes', 18, { elements: ['E5'] }),
  factor(14, 'war_crimes', 9),
]

/** Version of the list, kept with every rating: a body may change the list, and old ratings stay what they were. */
export const frameworkVersion = 'un-2014/1'
