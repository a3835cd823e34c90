'use client'
// A name for what is asked, so that it can be asked again elsewhere and changed once.
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Field } from '../ui/field'

export function NameGroup({
  holds,
  steps = 1,
  onName,
  onClose,
}: {
  /** What the group will hold, in words. */
  holds: readonly string[]
  /** Steps that become one. */
  steps?: number
  onName: (label: string) => void
  onClose: () => void
}) {
  const t = useTranslations('flow.naming')
  const [label, setLabel] = useState('')
  const name = label.trim()
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      closeLabel={t('cancel')}
      actions={
        <>
          <Button look="primary" type="submit" form="naming" isDisabled={!name}>
            {t('make')}
          </Button>
          <Button look="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form
        id="naming"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (name) onName(name)
        }}
      >
        <Field label={t('label')} help={t('help')} value={label} onChange={setLabel} maxLength={300} autoFocus />
        <div>
          <p className="text-sm font-semibold">{t('holds')}</p>
          <ul className="list-disc pl-5">
            {holds.map((one, index) => (
              <li key={index}>{one}</li>
            ))}
          </ul>
        </div>
        {steps > 1 && <p className="text-muted">{t('steps', { n: steps })}</p>}
      </form>
    </Dialog>
  )
}
