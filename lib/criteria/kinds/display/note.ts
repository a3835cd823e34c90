// H1: a fixed note, the same for every patient: what to ask at the visit that no code holds.
import { defineDisplay } from '../define'
import { text } from '../fields'

export const note = defineDisplay({
  label: { da: 'Fast note', en: 'Fixed note' },
  covers: ['H1'],
  fields: { text: text({ da: 'Tekst', en: 'Text' }) },
  sentence: { da: ({ text }) => `noten »${text}«`, en: ({ text }) => `the note “${text}”` },
  lower: ({ text }) => (text.trim() ? { show: 'note', text } : null),
})
