import {
  AlignmentType,
  BorderStyle,
  type IPropertiesOptions,
  LevelFormat,
  LineRuleType,
} from 'docx'
import type { Locale } from '#server/messages/load.ts'
import { listStep } from './list-step.ts'
import { styleNames } from './names.ts'

const ink = '1B1A17'
const soft = '504C45'
// Of a line's own height, in 240ths: without the word, LibreOffice takes the number for twips and cuts what is taller.
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })
const heading = (size: number, before: number, after: number) => ({
  run: { font: 'Arial', size, bold: true, color: ink },
  paragraph: { spacing: { before, after }, keepNext: true },
})

/** How a text looks and is spelt in Word, with faces that every office has: the text in Georgia, the rest in Arial. */
export const docxStyles = (language: Locale): NonNullable<IPropertiesOptions['styles']> => ({
  default: {
    document: {
      run: {
        ...{ font: 'Georgia', size: 21, color: ink },
        language: { value: language === 'en' ? 'en-GB' : 'fr-FR' },
      },
      paragraph: { spacing: { after: 130, ...lines(300) } },
    },
    title: {
      ...heading(50, 120, 240),
      paragraph: { spacing: { before: 160, after: 240, ...lines(280) } },
    },
    heading1: heading(31, 560, 140),
    heading2: heading(23, 320, 100),
    heading3: {
      ...heading(21, 240, 80),
      run: { font: 'Arial', size: 21, italics: true, color: ink },
    },
    listParagraph: { paragraph: { spacing: { after: 70, ...lines(300) } } },
    hyperlink: { run: { color: '1F4F8B' } },
    footnoteText: { run: { size: 17 } },
  },
  paragraphStyles: [
    { id: 'ListContinue', name: styleNames.continued, basedOn: 'Normal', next: 'ListContinue' },
    {
      id: 'Quote',
      name: styleNames.quote,
      basedOn: 'Normal',
      next: 'Quote',
      run: { color: soft },
      paragraph: {
        indent: { left: 320 },
        border: { left: { style: BorderStyle.SINGLE, size: 8, space: 10, color: 'C9C4B8' } },
      },
    },
    {
      id: 'FocalpointMarking',
      name: styleNames.marking,
      basedOn: 'Normal',
      run: { font: 'Arial', size: 17, bold: true, color: soft },
    },
    {
      id: 'FocalpointRule',
      name: styleNames.rule,
      basedOn: 'Normal',
      paragraph: {
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 1, color: 'C9C4B8' } },
      },
    },
    {
      id: 'FocalpointGap',
      name: styleNames.gap,
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0, ...lines(160) } },
    },
    {
      id: 'FocalpointImage',
      name: styleNames.image,
      basedOn: 'Normal',
      paragraph: { keepNext: true, spacing: { before: 120, after: 60, ...lines(240) } },
    },
    {
      id: 'FocalpointAside',
      name: styleNames.aside,
      basedOn: 'Normal',
      run: { font: 'Arial', size: 17, color: soft },
    },
    {
      id: 'FocalpointSmall',
      name: 'Focalpoint Small',
      basedOn: 'Normal',
      run: { font: 'Arial', size: 17, color: soft },
      paragraph: { spacing: { after: 60, ...lines(260) } },
    },
  ],
})

/** The lists: points, and numbers from each number with which one begins. */
export function docxNumbering(
  starts: readonly number[],
): NonNullable<IPropertiesOptions['numbering']> {
  const levels = (format: 'points' | number) =>
    Array.from({ length: 9 }, (_, level) => ({
      level,
      ...(format === 'points'
        ? { format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–' }
        : { format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start: format }),
      alignment: AlignmentType.LEFT,
      style: { paragraph: { indent: { left: (level + 1) * listStep, hanging: listStep - 60 } } },
    }))
  return {
    config: [
      { reference: 'points', levels: levels('points') },
      ...starts.map((start) => ({ reference: `numbers-${start}`, levels: levels(start) })),
    ],
  }
}
