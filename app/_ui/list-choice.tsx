'use client'
import { ListBoxItem } from 'react-aria-components/ListBox'
import { Text } from 'react-aria-components/Text'
import type { Choice } from './choice.ts'
import { choiceLook } from './list-look.ts'
import { CheckSign } from './signs.tsx'

/** One choice of a select or a combo box. */
export const ListChoice = ({ choice }: { readonly choice: Choice }) => (
  <ListBoxItem
    id={choice.value}
    textValue={choice.label}
    isDisabled={choice.disabled ?? false}
    className={choiceLook}
  >
    {({ isSelected }) => (
      <>
        <Text slot="label">{choice.label}</Text>
        {isSelected ? <CheckSign className="mt-1" /> : <span />}
        {choice.hint && (
          <Text slot="description" className="text-sm text-soft">
            {choice.hint}
          </Text>
        )}
      </>
    )}
  </ListBoxItem>
)
