'use client'
// A dialog for what interrupts: rare. Forms of the drawing stand beside it instead.
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { IconButton } from './button'

export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  children,
  actions,
  wide,
  mayDismiss = true,
}: {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  children: ReactNode
  /** Buttons at the foot, the main one first. */
  actions?: ReactNode
  wide?: boolean
  /** false: only a choice closes it. */
  mayDismiss?: boolean
}) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(now) => {
        if (!now) onClose()
      }}
      isDismissable={mayDismiss}
      isKeyboardDismissDisabled={!mayDismiss}
      className="fixed inset-0 z-50 flex items-start justify-center overflow-auto bg-[rgb(0_0_0/0.4)] p-6 pt-[10vh]"
    >
      <Modal className={`w-full ${wide ? 'max-w-4xl' : 'max-w-xl'} rounded-sm bg-white shadow`}>
        <AriaDialog className="flex max-h-[80vh] flex-col outline-none">
          <header className="flex items-center justify-between gap-4 border-b border-hair px-6 py-3">
            <Heading slot="title" className="text-lg font-semibold">
              {title}
            </Heading>
            {mayDismiss && <IconButton label={closeLabel} icon={<X size={18} />} onPress={onClose} />}
          </header>
          <div className="overflow-auto px-6 py-4">{children}</div>
          {actions && <footer className="flex flex-wrap gap-3 border-t border-hair px-6 py-4">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
