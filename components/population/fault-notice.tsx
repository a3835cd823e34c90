'use client'
// Why there are no numbers, in words, and the page loaded again.
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'
import { Notice } from '../ui/notice'
import type { PopulationFault } from './protocol'

export function FaultNotice({ fault }: { fault: PopulationFault }) {
  const t = useTranslations('flow.total')
  return (
    <Notice
      tone="warning"
      live
      actions={
        <Button size="small" onPress={() => location.reload()}>
          {t('reload')}
        </Button>
      }
    >
      {t(fault)}
    </Notice>
  )
}
