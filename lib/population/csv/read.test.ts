// The CSV tables of a clinic, read as people write them; what cannot be used is named with its line.
import { expect, test } from 'vitest'
import { dayOf, SYSTEMS } from '#criteria'
import { assemble } from '../assemble'
import { readTables } from './read'

const patient = 'patient_key,birth_date,sex,cpr_status,death_date,municipality\nT-1,1960-01-31,K,01,,101\nT-2,1950-06-01,M,90,2025-12-24,461\n'
const rowsOf = (tables: Record<string, string>) => readTables({ patient, ...tables }).patients[0]!.rows

test('patients, with the day of death as a row', () => {
  const { patients, left } = readTables({ patient })
  expect(left).toEqual([])
  expect(patients[0]).toEqual({ key: 'T-1', birth: dayOf(1960, 1, 31), sex: 'K', municipality: '101', cprStatus: '01', rows: [] })
  expect(patients[1]!.rows).toEqual([{ id: 'T-2-death', table: 'death', day: dayOf(2025, 12, 24), codes: [] }])
})

test('every table becomes rows of its table, with codes, columns and words', () => {
  const rows = rowsOf({
    listing: 'patient_key,ydernr,from,to,sikringsgruppe\nT-1,091034,2010-01-01,2026-01-31,1\n',
    diagnosis:
      'patient_key;kind;icpc;sks;status;recorded_date;end_date;not_followed_anymore;src\nT-1;forloeb;L95;DM81;aktuel;2019-02-01;;ja;egen\nT-1;kontakt;K86;;afsluttet;2020-02-01;;;egen\n',
    result:
      'patient_key,code,value_num,comparator,unit,taken_at,answered_at,status,ref_low,ref_high\nT-1,DNK35302,30,<,"mL/min/1,73 m²",2026-05-01T08:15:00,2026-05-02T09:00:00,final,60,\nT-1,NPU27300,"6,5",,%,2026-05-01,,final,,\n',
    medication_order: 'patient_key,atc,start,end,daily_dose_ddd,prn\nT-1,M05BA04,2026-01-01,2026-01-31,1,nej\n',
    dispensing: 'patient_key,atc,package_no,date,packages,ddd_total\nT-1,M05BA04,012345,2026-02-01,2,"90,5"\n',
    service: 'patient_key,specialty,number,date,count\nT-1,80,0120,2026-03-01,1\n',
    procedure: 'patient_key,sks,date,src\nT-1,KFNG02,2026-03-02,epikrise\n',
    vaccination: 'patient_key,atc,date,dose_no,status\nT-1,J07BB02,2025-10-15,1,completed\n',
    contact: 'patient_key,date,type,staff_role\nT-1,2026-03-03,telefon,laege\n',
    letter: 'patient_key,kind,date,sks,sender\nT-1,epikrise,2026-03-04,DI50 DJ44,x\n',
    care_plan: 'patient_key,kind,created,revised\nT-1,KOL,2024-01-01,2026-01-15\n',
    appointment: 'patient_key,date,type_text,staff_role\nT-1,2026-09-01,årskontrol,sygeplejerske\n',
    profile_state: 'patient_key,profile_id,decision,date,until\nT-1,osteoporose,udsat til,2026-05-01,2026-08-31\n',
  })
  const of = (table: string) => rows.filter((row) => row.table === table)
  expect(of('listing')[0]).toMatchObject({
    day: dayOf(2010, 1, 1),
    stop: dayOf(2026, 2, 1),
    codes: [{ system: SYSTEMS.clinic.uri, code: '091034' }],
    words: { group: '1' },
  })
  expect(of('diagnosis')[0]).toMatchObject({ codes: [{ code: 'L95' }, { code: 'DM81' }], words: { kind: 'forloeb', source: 'egen', notFollowed: 'ja' } })
  expect(of('diagnosis')[0]!.stop).toBeUndefined()
  expect(of('diagnosis')[1]!.stop).toBe(dayOf(2020, 2, 1)) // ended without a date: on its own day
  expect(of('result')[0]).toMatchObject({ time: 495, answered: 1440 + 540, columns: { value: { hi: 29_999 }, refLow: { lo: 60_000, hi: 60_000 } } })
  expect(of('result')[1]!.columns!.value).toEqual({ lo: 48_000, hi: 48_000 }) // 6,5 % is 48 mmol/mol
  expect(of('order')[0]).toMatchObject({ stop: dayOf(2026, 2, 1), columns: { dailyDdd: { lo: 1000, hi: 1000 } } })
  expect(of('order')[0]!.words).toBeUndefined()
  expect(of('dispensing')[0]).toMatchObject({
    codes: [{ code: 'M05BA04' }, { system: SYSTEMS.package.uri, code: '012345' }],
    columns: { ddd: { lo: 90_500, hi: 90_500 }, packages: { lo: 2000, hi: 2000 }, supplyDays: { lo: 91_000, hi: 91_000 } },
  })
  expect(of('service')[0]!.codes).toEqual([{ system: SYSTEMS.service.uri, code: '80-0120' }])
  expect(of('procedure')[0]).toMatchObject({ codes: [{ code: 'KFNG02' }], words: { source: 'epikrise' } })
  expect(of('vaccination')[0]).toMatchObject({ codes: [{ code: 'J07BB02' }], columns: { dose: { lo: 1000, hi: 1000 } } })
  expect(of('contact')[0]).toMatchObject({ codes: [{ system: SYSTEMS.local.uri, code: 'KONTAKT-TELEFON' }], words: { role: 'laege' } })
  expect(of('letter')[0]).toMatchObject({ codes: [{ code: 'DI50' }, { code: 'DJ44' }, { code: 'BREV-EPIKRISE' }], words: { kind: 'epikrise', sender: 'x' } })
  expect(of('plan')[0]).toMatchObject({ day: dayOf(2026, 1, 15), codes: [{ code: 'PLAN-KOL' }] })
  expect(of('appointment')[0]).toMatchObject({ codes: [{ code: 'AFTALE-ÅRSKONTROL' }] })
  expect(of('state')[0]).toMatchObject({ stop: dayOf(2026, 9, 1), codes: [{ system: SYSTEMS.decision.uri, code: 'osteoporose/udsat' }] })
  expect(assemble({ name: 'csv', clinic: '091034', ref: dayOf(2026, 6, 30) }, readTables({ patient }).patients).size).toBe(2)
})

test('what cannot be used is named with file and line; the rest is used', () => {
  const { patients, left } = readTables({
    patient: 'patient_key,birth_date\nT-1,1960-13-01\n,1950-01-01\nT-1,1951-01-01\n',
    result:
      '\uFEFFpatient_key,code,value_num,unit,taken_at,status\r\nT-9,NPU04144,1,mmol/L,2026-01-01,final\r\nT-1,NPU04144,1,mmol/L,,final\r\nT-1,NPU04144,1,mmol/L,1. maj,final\r\nT-1,,1,mmol/L,2026-01-01,final\r\nT-1,NPU04144,1,mmol/L,2026-01-01,cancelled\r\nT-1,NPU04144,1,favne,2026-01-02,final\r\nT-1,NPU04144,1.2,mmol/L,2026-01-03,final\r\nT-1,NPU04144\r\n',
  })
  expect(left.map(({ file, at, code }) => `${file}:${at} ${code}`)).toEqual([
    'patient.csv:2 badDate',
    'patient.csv:3 noKey',
    'patient.csv:4 sameKey',
    'result.csv:9 malformed',
    'result.csv:2 unknownPatient',
    'result.csv:3 noDay',
    'result.csv:4 badDate',
    'result.csv:5 noCode',
    'result.csv:6 status',
    'result.csv:7 unknownUnit',
  ])
  expect(patients).toHaveLength(1)
  expect(patients[0]!.rows.map(({ columns }) => columns!.value!.lo)).toEqual([-2_147_483_648, 1200])
})
