'use client'
import { Button } from '../../../../_ui/button.tsx'
import { TextField } from '../../../../_ui/text-field.tsx'

type Question = { readonly id: string; readonly text: string }
type QuestionFieldsProps = {
  readonly value: Question[]
  readonly onChange: (questions: Question[]) => void
  readonly label: (number: number) => string
  readonly add: string
  readonly remove: (number: number) => string
  readonly errorAt: (place: number) => string | undefined
}

/** What whoever proposes the tool will have to answer, one by one; each keeps its id from version to version. */
export const QuestionFields = ({
  value,
  onChange,
  label,
  add,
  remove,
  errorAt,
}: QuestionFieldsProps) => (
  <div className="flex flex-col gap-3">
    {value.map(({ id, text }, at) => (
      <div key={id} className="flex flex-wrap items-end gap-3">
        <TextField
          className="min-w-56 flex-1"
          label={label(at + 1)}
          value={text}
          onChange={(typed) =>
            onChange(value.map((one) => (one.id === id ? { id, text: typed } : one)))
          }
          error={errorAt(at)}
        />
        {value.length > 1 && (
          <Button onPress={() => onChange(value.filter((one) => one.id !== id))}>
            {remove(at + 1)}
          </Button>
        )}
      </div>
    ))}
    <div>
      <Button
        onPress={() => onChange([...value, { id: crypto.randomUUID().slice(0, 8), text: '' }])}
      >
        {add}
      </Button>
    </div>
  </div>
)
