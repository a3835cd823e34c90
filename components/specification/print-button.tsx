'use client'
import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '../ui/button'

export function PrintButton() {
  const t = useTranslations('specification')
  return (
    <Button icon={<Printer size={18} />} onPress={() => window.print()}>
      {t('print')}
    </Button>
  )
}
