'use client'
// Fields with label, help and fault. Each shows its fault at the place, in words.
import { ChevronDown, CircleAlert } from 'lucide-react'
import { useState, type ReactNode, type Ref } from 'react'
import {
  Button as AriaButton,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Radio,
  RadioGroup,
  Select,
  SelectValue,
  Text,
  TextArea,
  TextField,
} from 'react-aria-components'
import { numberText, parseNumber } from './number'

export const inputLook =
  'w-full min-h-10 rounded-sm border border-line bg-white px-3 py-1.5 text-base text-ink data-hovered:border-ink data-invalid:border-error data-disabled:border-hair data-disabled:bg-paper data-disabled:text-muted'
export const labelLook = 'text-sm font-medium text-ink'

interface Common {
  label: string
  help?: string | undefined
  fault?: string | null | undefined
  disabled?: boolean | undefined
  /** The label is read aloud but not drawn. */
  bare?: boolean | undefined
}

export function Fault({ children }: { children: ReactNode }) {
  return (
    <FieldError className="flex items-start gap-1.5 text-sm text-error">
      <CircleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      <span>{children}</span>
    </FieldError>
  )
}
const Help = ({ children }: { children?: string | undefined }) =>
  children ? (
    <Text slot="description" className="text-sm text-muted">
      {children}
    </Text>
  ) : null

export function Field({
  label,
  help,
  fault,
  disabled,
  bare,
  value,
  onChange,
  lines,
  placeholder,
  autoFocus,
  inputRef,
  maxLength,
  onSubmit,
  secret,
}: Common & {
  /** A password: not shown. */
  secret?: boolean
  value: string
  onChange: (value: string) => void
  /** More than one: a text area of so many lines. */
  lines?: number
  placeholder?: string
  autoFocus?: boolean
  inputRef?: Ref<HTMLInputElement>
  maxLength?: number
  /** Enter in a one-line field. */
  onSubmit?: () => void
}) {
  return (
    <TextField
      className="flex flex-col gap-1"
      {...(secret ? { type: 'password' as const } : {})}
      value={value}
      onChange={onChange}
      isInvalid={!!fault}
      isDisabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      maxLength={maxLength}
      {...(bare ? { 'aria-label': label } : {})}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && onSubmit && !(lines && lines > 1)) onSubmit()
        else event.continuePropagation()
      }}
    >
      {!bare && <Label className={labelLook}>{label}</Label>}
      {lines && lines > 1 ? (
        <TextArea rows={lines} className={inputLook} placeholder={placeholder} />
      ) : (
        <Input ref={inputRef ?? null} className={inputLook} placeholder={placeholder} />
      )}
      <Help>{help}</Help>
      {fault && <Fault>{fault}</Fault>}
    </TextField>
  )
}

/** A number that follows every key. `decimals` > 0: value in thousandths. Text that is no number stays in the field with `wrong` under it. */
export function NumberField({
  label,
  help,
  fault,
  disabled,
  bare,
  value,
  onChange,
  decimals = 0,
  optional = false,
  step,
  wrong,
  locale,
  suffix,
  autoFocus,
  narrow,
}: Common & {
  value: number | null
  onChange: (value: number | null) => void
  decimals?: number
  optional?: boolean
  /** Arrow up and down change by this (thousandths when decimals). */
  step?: number
  wrong: string
  locale: string
  suffix?: string | undefined
  autoFocus?: boolean | undefined
  narrow?: boolean | undefined
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const parsed = typed === null ? value : parseNumber(typed, decimals, locale)
  const bad = typed !== null && (parsed === undefined || (parsed === null && !optional))
  const shown = typed !== null && (bad || parsed === value) ? typed : numberText(value, decimals, locale)
  const change = (text: string) => {
    setTyped(text)
    const next = parseNumber(text, decimals, locale)
    if (next !== undefined && (next !== null || optional) && next !== value) onChange(next)
  }
  const by = step ?? (decimals ? 1000 : 1)
  return (
    <TextField
      className="flex flex-col gap-1"
      value={shown}
      onChange={change}
      isInvalid={bad || !!fault}
      isDisabled={disabled ?? false}
      autoFocus={autoFocus ?? false}
      inputMode={decimals ? 'decimal' : 'numeric'}
      onBlur={() => {
        if (!bad) setTyped(null)
      }}
      {...(bare ? { 'aria-label': label } : {})}
      onKeyDown={(event) => {
        if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
          event.preventDefault()
          setTyped(null)
          onChange((value ?? 0) + (event.key === 'ArrowUp' ? by : -by))
        } else event.continuePropagation()
      }}
    >
      {!bare && <Label className={labelLook}>{label}</Label>}
      <span className="flex items-center gap-2">
        <span className={narrow ? 'w-24' : 'w-full'}>
          <Input className={`${inputLook} tabular`} />
        </span>
        {suffix && <span className="whitespace-nowrap text-base text-ink">{suffix}</span>}
      </span>
      <Help>{help}</Help>
      {bad ? <Fault>{wrong}</Fault> : fault ? <Fault>{fault}</Fault> : null}
    </TextField>
  )
}

export interface Option {
  id: string
  label: string
  detail?: string | undefined
}

export function SelectField({
  label,
  help,
  fault,
  disabled,
  bare,
  value,
  onChange,
  options,
  placeholder,
  autoFocus,
}: Common & {
  value: string
  onChange: (value: string) => void
  options: readonly Option[]
  placeholder?: string | undefined
  autoFocus?: boolean | undefined
}) {
  return (
    <Select
      className="flex min-w-0 flex-col gap-1"
      value={options.some((one) => one.id === value) ? value : null}
      onChange={(key) => {
        if (key !== null) onChange(String(key))
      }}
      isInvalid={!!fault}
      isDisabled={disabled ?? false}
      placeholder={placeholder ?? ''}
      autoFocus={autoFocus ?? false}
      {...(bare ? { 'aria-label': label } : {})}
    >
      {!bare && <Label className={labelLook}>{label}</Label>}
      <AriaButton className={`${inputLook} flex items-center justify-between gap-2 text-left`}>
        <SelectValue className="min-w-0 truncate data-placeholder:text-muted">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDown aria-hidden size={16} className="shrink-0 text-muted" />
      </AriaButton>
      <Help>{help}</Help>
      {fault && <Fault>{fault}</Fault>}
      <Popover className="min-w-(--trigger-width) max-w-md rounded-sm border border-hair bg-white shadow">
        <ListBox className="max-h-80 overflow-auto p-1" items={options}>
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="rounded-sm px-3 py-1.5 text-base data-focused:bg-accent-100 data-selected:font-medium"
            >
              <span className="block">{option.label}</span>
              {option.detail && <span className="block text-sm font-normal text-muted">{option.detail}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  )
}

/** A few choices, all visible. */
export function ChoiceField({
  label,
  help,
  fault,
  disabled,
  value,
  onChange,
  options,
  inline,
}: Common & { value: string; onChange: (value: string) => void; options: readonly Option[]; inline?: boolean }) {
  return (
    <RadioGroup className="flex flex-col gap-1" value={value} onChange={onChange} isInvalid={!!fault} isDisabled={disabled ?? false}>
      <Label className={labelLook}>{label}</Label>
      <div className={inline ? 'flex flex-wrap gap-x-4' : 'flex flex-col'}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className="group flex min-h-8 cursor-pointer items-center gap-2 rounded-sm text-base">
            <span
              aria-hidden
              className="flex size-5 shrink-0 items-center justify-center rounded-full border border-line bg-white group-data-selected:border-accent"
            >
              <span className="size-2.5 rounded-full group-data-selected:bg-accent" />
            </span>
            {option.label}
          </Radio>
        ))}
      </div>
      <Help>{help}</Help>
      {fault && <Fault>{fault}</Fault>}
    </RadioGroup>
  )
}
