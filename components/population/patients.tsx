'use client'
// The patients of a chosen step, exit, tier or change: 200 a page, found by key; one opens its route and reasons.
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { exitsOf, questionOf } from '#criteria/edit/index'
import { Button, IconButton } from '../ui/button'
import { Field, SelectField } from '../ui/field'
import { Table } from '../ui/table'
import { useEditor, useLive } from '../flow/context'
import { shownOf } from './deciding'
import { OnePatientView } from './one-patient'
import { usePlaceName } from './place-name'
import type { Listed, OnePatient, Which } from './protocol'

export const PAGE = 200

export function Patients() {
  const t = useTranslations('flow')
  const { which, showPatients, profile, format, shown, setShown } = useEditor()
  const { population } = useLive()
  const name = usePlaceName()
  const [search, setSearch] = useState('')
  const [from, setFrom] = useState(0)
  const [listed, setListed] = useState<Listed | null>(null)
  const [one, setOne] = useState<OnePatient | null>(null)
  const place = which ? JSON.stringify(which) : ''
  const { list, patient, head } = population

  useEffect(() => {
    setFrom(0)
    setOne(null)
    setShown(null)
  }, [place, setShown])
  useEffect(() => {
    let gone = false
    if (place && head)
      void list(profile, JSON.parse(place) as Which, search, from, PAGE).then((answer) => {
        if (!gone && answer) setListed(answer)
      })
    return () => {
      gone = true
    }
  }, [list, head, profile, place, search, from])
  const open = one?.patient.patient
  useEffect(() => {
    let gone = false
    if (open !== undefined)
      void patient(profile, open).then((answer) => {
        if (!gone && answer) {
          setOne(answer)
          setShown(shownOf(answer))
        }
      })
    return () => {
      gone = true
    }
  }, [patient, profile, open, setShown])

  const choose = (no: number) =>
    void patient(profile, no).then((answer) => {
      if (answer) {
        setOne(answer)
        setShown(shownOf(answer))
      }
    })
  if (!which) return <p className="p-4 text-muted">{t('patients.pick')}</p>
  if (one && shown)
    return (
      <OnePatientView
        one={one}
        onBack={() => {
          setOne(null)
          setShown(null)
        }}
      />
    )
  const question = which.of === 'step' ? questionOf(profile, which.step) : undefined
  return (
    <div className="flex flex-col gap-3 p-4">
      <h2 className="text-base font-semibold">{name(which)}</h2>
      {question && which.of === 'step' && (
        <SelectField
          bare
          label={t('exit.title')}
          value={which.exit ?? 'all'}
          onChange={(exit) => showPatients({ ...which, exit: exit === 'all' ? null : (exit as 'yes') })}
          options={[
            { id: 'all', label: t('patients.all') },
            ...exitsOf(question).map((exit) => ({ id: exit, label: t(`exit.${exit}`) })),
            ...(population.counted?.counts.steps[which.step]?.stopped ? [{ id: 'stopped', label: t('exit.stopped') }] : []),
          ]}
        />
      )}
      <Field
        label={t('patients.search')}
        value={search}
        onChange={(text) => {
          setSearch(text)
          setFrom(0)
        }}
        placeholder={t('patients.placeholder')}
      />
      {listed && (
        <>
          <Table
            caption={name(which)}
            empty={t('patients.none')}
            rowKey={(row) => row.key}
            rows={listed.patients}
            columns={[
              {
                id: 'key',
                label: t('patients.key'),
                head: true,
                cell: (row) => (
                  <button type="button" className="tabular min-h-6 text-accent underline" onClick={() => choose(row.patient)}>
                    {row.key}
                  </button>
                ),
              },
              { id: 'age', label: t('patients.age'), number: true, cell: (row) => (row.age === null ? t('patients.unknown') : format.number(row.age)) },
              { id: 'sex', label: t('patients.sex'), cell: (row) => (row.sex ? t(`patients.${row.sex}`) : t('patients.unknown')) },
              ...(profile.tiers.length
                ? [
                    {
                      id: 'tier',
                      label: t('patients.priority'),
                      cell: (row: Listed['patients'][number]) => profile.tiers.find((tier) => tier.id === row.tier)?.name ?? '',
                    },
                  ]
                : []),
            ]}
          />
          <div className="flex items-center justify-between gap-2" role="group" aria-label={t('patients.pages')}>
            <IconButton
              label={t('patients.previous')}
              icon={<ChevronLeft size={18} />}
              isDisabled={from === 0}
              onPress={() => setFrom(Math.max(0, from - PAGE))}
            />
            <span className="tabular text-sm">
              {t('patients.showing', {
                from: format.number(Math.min(from + 1, listed.total)),
                to: format.number(Math.min(from + PAGE, listed.total)),
                total: format.number(listed.total),
              })}
            </span>
            <IconButton
              label={t('patients.next')}
              icon={<ChevronRight size={18} />}
              isDisabled={from + PAGE >= listed.total}
              onPress={() => setFrom(from + PAGE)}
            />
          </div>
        </>
      )}
      {which.of === 'change' && (
        <Button size="small" look="quiet" onPress={() => showPatients({ of: 'change', change: which.change === 'added' ? 'removed' : 'added' })}>
          {name({ of: 'change', change: which.change === 'added' ? 'removed' : 'added' })}
        </Button>
      )}
    </div>
  )
}
