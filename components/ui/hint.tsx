'use client'
// A word with something said of it on hover, focus and tap. It can be pointed at, stays until one leaves, and Esc takes it away where one stands.
import { useState, type ReactNode } from 'react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'

export function Hint({ says, className = '', children }: { says: ReactNode; className?: string; children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <TooltipTrigger isOpen={open} onOpenChange={setOpen} delay={300} closeDelay={300} shouldCloseOnPress={false}>
      {/* a finger opens and closes: it neither hovers nor leaves */}
      <Button className={className} onPress={({ pointerType }) => setOpen((was) => (pointerType === 'touch' ? !was : true))}>
        {children}
      </Button>
      <Tooltip offset={4} className="max-w-xs rounded-sm border border-line bg-white px-3 py-2 text-sm font-normal text-ink shadow">
        {says}
      </Tooltip>
    </TooltipTrigger>
  )
}
