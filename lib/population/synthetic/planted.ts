// Rare patients written on purpose, so that a clinic of 10,000 always holds them: one patient in 125 is one of these, in turn.
// Each is an otherwise ordinary person whose bones, results and decisions are replaced by the case.
import { plus, type Day } from '#criteria'
import { answer } from './laboratory'
import type { Story } from './story'
import { strongPackage, supplyBones } from './treatment'

interface Case {
  name: string
  write: (story: Story, ref: Day) => void
}
const EVERY = 125

const known = (story: Story, ref: Day) => story.add('diagnosis', ref - 1500, [['icpc', 'L95']], { words: { kind: 'forloeb', source: 'egen' } })
const scanned = (story: Story, ref: Day) => answer(story, 'dxa', ref - 400, -2_900, 200, true)
/** Creatinine, eGFR, calcium and vitamin D 100 days ago. */
function tested(story: Story, ref: Day, { egfr = 72_000, calcium = 1_240, vitaminD = 85_000 } = {}): void {
  answer(story, 'egfr', ref - 100, egfr, 201, true)
  answer(story, 'creatinine', ref - 100, 78_000, 201, true)
  answer(story, 'calcium', ref - 100, calcium, 201, true)
  answer(story, 'vitaminD', ref - 100, vitaminD, 201, true)
}
const wellKept = (story: Story, ref: Day, values?: Parameters<typeof tested>[2]) => {
  known(story, ref)
  scanned(story, ref)
  tested(story, ref, values)
}
const alendronate = (story: Story, newest: Day) => supplyBones(story, 'alendronate', { start: newest - 700, newest, ongoing: true })
const denosumab = (story: Story, newest: Day) => supplyBones(story, 'denosumab', { start: newest - 900, newest, ongoing: true })

/** Order is part of the data. Add at the end. */
export const CASES: readonly Case[] = [
  { name: 'well kept on alendronate', write: (s, ref) => (wellKept(s, ref), alendronate(s, ref - 30)) },
  { name: 'denosumab overdue', write: (s, ref) => (wellKept(s, ref), denosumab(s, plus(ref, -8, 'months'))) },
  { name: 'denosumab on the day seven months ago', write: (s, ref) => (wellKept(s, ref), denosumab(s, plus(ref, -7, 'months'))) },
  {
    name: 'denosumab overdue, alendronate since',
    write: (s, ref) => (wellKept(s, ref), denosumab(s, ref - 300), supplyBones(s, 'alendronate', { start: ref - 120, newest: ref - 36, ongoing: true })),
  },
  { name: 'alendronate with eGFR 31', write: (s, ref) => (wellKept(s, ref, { egfr: 31_000 }), alendronate(s, ref - 30)) },
  { name: 'denosumab with low calcium', write: (s, ref) => (wellKept(s, ref, { calcium: 1_100 }), denosumab(s, ref - 60)) },
  { name: 'alendronate overdue', write: (s, ref) => (wellKept(s, ref), alendronate(s, ref - 150)) },
  { name: 'low vitamin D', write: (s, ref) => (wellKept(s, ref, { vitaminD: 31_000 }), alendronate(s, ref - 10)) },
  { name: 'no scan', write: (s, ref) => (known(s, ref), tested(s, ref), alendronate(s, ref - 10)) },
  { name: 'on treatment without blood tests', write: (s, ref) => (known(s, ref), scanned(s, ref), alendronate(s, ref - 10)) },
  { name: 'opted out', write: (s, ref) => (wellKept(s, ref), s.add('state', ref - 90, [['decision', 'osteoporose/fravalgt']], { words: { role: 'laege' } })) },
  {
    name: 'postponed beyond the reference date',
    write: (s, ref) => (wellKept(s, ref), s.add('state', ref - 60, [['decision', 'osteoporose/udsat']], { stop: ref + 60, words: { role: 'laege' } })),
  },
  {
    name: 'postponed until before the reference date',
    write: (s, ref) => (wellKept(s, ref), s.add('state', ref - 200, [['decision', 'osteoporose/udsat']], { stop: ref - 20, words: { role: 'laege' } })),
  },
  {
    name: 'opted out, later settled',
    write: (s, ref) => (
      wellKept(s, ref),
      s.add('state', ref - 300, [['decision', 'osteoporose/fravalgt']]),
      s.add('state', ref - 100, [['decision', 'osteoporose/afklaret']])
    ),
  },
  {
    name: 'palliative',
    write: (s, ref) => (wellKept(s, ref), s.add('diagnosis', ref - 40, [['sks', 'DZ515']], { words: { kind: 'forloeb', source: 'epikrise' } })),
  },
  {
    name: 'cancer with the strong denosumab',
    write: (s, ref) => (
      s.add(
        'diagnosis',
        ref - 900,
        [
          ['icpc', 'X76'],
          ['sks', 'DC509'],
        ],
        { words: { kind: 'forloeb', source: 'egen' } },
      ),
      strongPackage(s, 'denosumab', ref - 12, 9)
    ),
  },
  {
    name: 'cancer with the strong zoledronate',
    write: (s, ref) => (
      known(s, ref),
      s.add('diagnosis', ref - 700, [['sks', 'DC619']], { words: { kind: 'forloeb', source: 'epikrise' } }),
      strongPackage(s, 'zoledronate', ref - 20, 6)
    ),
  },
  { name: 'unknown birthday, known osteoporosis', write: (s, ref) => ((s.birthKnown = false), wellKept(s, ref), alendronate(s, ref - 20)) },
  { name: 'eGFR unreadable on alendronate', write: (s, ref) => (known(s, ref), scanned(s, ref), alendronate(s, ref - 15), unreadable(s, ref)) },
  { name: 'dead, still listed', write: (s, ref) => ((s.last = ref - 30), wellKept(s, ref), denosumab(s, ref - 200), s.add('death', ref - 30, [])) },
  { name: 'emigrated, on treatment', write: (s, ref) => ((s.cprStatus = '80'), wellKept(s, ref), alendronate(s, ref - 20)) },
  {
    name: 'zoledronate given in hospital',
    write: (s, ref) => (wellKept(s, ref), supplyBones(s, 'zoledronate', { start: ref - 500, newest: ref - 200, ongoing: true, hospital: true })),
  },
  {
    name: 'ended diagnosis, raloxifene',
    write: (s, ref) => (
      s.add('diagnosis', ref - 2000, [['icpc', 'L95']], { stop: ref - 100 }),
      scanned(s, ref),
      supplyBones(s, 'raloxifene', { start: ref - 300, newest: ref - 30, ongoing: true })
    ),
  },
  { name: 'treated before 18', write: (s, ref) => (wellKept(s, ref), alendronate(s, ref - 40)) },
  {
    name: 'low calcium, years after denosumab',
    write: (s, ref) => (wellKept(s, ref, { calcium: 1_120 }), supplyBones(s, 'denosumab', { start: ref - 2000, newest: ref - 1100, ongoing: false })),
  },
  {
    name: 'schizophrenia with dementia',
    write: (s, ref) => (mental(s, ref, 'P72'), s.add('diagnosis', ref - 300, [['icpc', 'P70']], { words: { kind: 'forloeb', source: 'egen' } })),
  },
  {
    name: 'bipolar disorder, palliative',
    write: (s, ref) => (mental(s, ref, 'P73'), s.add('diagnosis', ref - 60, [['sks', 'DZ515']], { words: { kind: 'forloeb', source: 'epikrise' } })),
  },
  {
    name: 'schizophrenia, not relevant',
    write: (s, ref) => (
      mental(s, ref, 'P72'),
      s.add('state', ref - 100, [['decision', 'psykisk-sygdom-identifikation/ikke-relevant']], { words: { role: 'laege' } })
    ),
  },
]

function mental(story: Story, ref: Day, code: 'P72' | 'P73'): void {
  story.add('diagnosis', ref - 4000, [['icpc', code]], { words: { kind: 'forloeb', source: 'egen' } })
}
function unreadable(story: Story, ref: Day): void {
  story.add('result', ref - 50, [['npu', 'DNK35302']], { time: 500, columns: { value: { lo: -2_147_483_648, hi: 2_147_483_647 } }, words: { producer: 'lab' } })
}

/** The case that a patient is, or null. */
export const caseOf = (no: number): Case | null => (no % EVERY === 17 ? CASES[Math.floor(no / EVERY) % CASES.length]! : null)
