'use client'
// A day that is typed or pasted, in the order that is read here. A browser's own field follows the machine's language, and takes no paste.
import { useState } from 'react'
import { Input, Label, Text, TextField } from 'react-aria-components'
import { dayText, parseDayText } from './day'
import { Fault, inputLook, labelLook } from './field'

export function DayField({
  label,
  help,
  fault,
  wrong,
  disabled,
  bare,
  optional = false,
  value,
  onChange,
  locale,
}: {
  label: string
  help?: string | undefined
  fault?: string | null | undefined
  /** What is said under a text that is no day: it stays in the field. */
  wrong: string
  disabled?: boolean | undefined
  bare?: boolean | undefined
  optional?: boolean
  /** ISO day. */
  value: string | null
  onChange: (value: string | null) => void
  locale: string
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const parsed = typed === null ? value : parseDayText(typed)
  const bad = typed !== null && (parsed === undefined || (parsed === null && !optional))
  const shown = typed !== null && (bad || parsed === value) ? typed : dayText(value, locale)
  return (
    <TextField
      className="flex flex-col gap-1"
      value={shown}
      isInvalid={bad || !!fault}
      isDisabled={disabled ?? false}
      {...(bare ? { 'aria-label': label } : {})}
      onChange={(text) => {
        setTyped(text)
        const next = parseDayText(text)
        if (next !== undefined && (next !== null || optional) && next !== value) onChange(next)
      }}
      onBlur={() => {
        if (!bad) setTyped(null)
      }}
      onKeyDown={(event) => event.continuePropagation()}
    >
      {!bare && <Label className={labelLook}>{label}</Label>}
      <Input className={`${inputLook} tabular`} />
      {help && !bad && (
        <Text slot="description" className="text-sm text-muted">
          {help}
        </Text>
      )}
      {bad ? <Fault>{wrong}</Fault> : fault ? <Fault>{fault}</Fault> : null}
    </TextField>
  )
}
