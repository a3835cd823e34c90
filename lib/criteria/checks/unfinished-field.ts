// A field that is not chosen, or whose value is outside its bounds: the criterion cannot be evaluated.
import { isParameter } from '../document/schema'
import type { Field, Words } from '../kinds/fields'
import { defineCheck } from './check'
import { asked, formsOf } from './forms'

const isName = (field: Field) => field.type === 'codes' || field.type === 'result' || field.type === 'group' || field.type === 'groups' || field.type === 'text'

/** What now: what the field takes. */
function wants(field: Field): Words {
  switch (field.type) {
    case 'codes':
      return { da: 'Vælg en kodeliste.', en: 'Choose a code list.' }
    case 'result':
      return { da: 'Vælg en analyse.', en: 'Choose an analysis.' }
    case 'group':
      return { da: 'Vælg en gruppe.', en: 'Choose a group.' }
    case 'groups':
      return { da: 'Vælg mindst én gruppe.', en: 'Choose at least one group.' }
    case 'use':
      return { da: 'Vælg en profil.', en: 'Choose a profile.' }
    case 'text':
      return { da: 'Skriv en tekst på højst 400 tegn.', en: 'Write a text of at most 400 characters.' }
    case 'quantity':
      return { da: 'Skriv et tal med højst tre decimaler.', en: 'Write a number with at most three decimals.' }
    case 'whole':
      return { da: `Skriv et helt tal fra ${field.min} til ${field.max}.`, en: `Write a whole number from ${field.min} to ${field.max}.` }
    case 'optionalWhole':
      return {
        da: `Skriv et helt tal fra ${field.min} til ${field.max}, eller lad feltet stå tomt.`,
        en: `Write a whole number from ${field.min} to ${field.max}, or leave it empty.`,
      }
    case 'period':
      return {
        da: 'Skriv et tal fra 1 til 1200, og vælg dage, uger, måneder eller år.',
        en: 'Write a number from 1 to 1200 and choose days, weeks, months or years.',
      }
    case 'choice':
      return {
        da: `Vælg en af: ${Object.values(field.options)
          .map((one) => one.da)
          .join(', ')}.`,
        en: `Choose one of: ${Object.values(field.options)
          .map((one) => one.en)
          .join(', ')}.`,
      }
    case 'missing':
      return { da: 'Vælg, hvordan en manglende oplysning tæller.', en: 'Choose how missing data count.' }
  }
}

export const unfinishedField = defineCheck<{ where: Words; label: Words; wants: Words }>({
  code: 'unfinishedField',
  severity: 'fault',
  says: {
    da: ({ where, label, wants }) => `${where.da}: »${label.da}« er ikke udfyldt rigtigt. ${wants.da}`,
    en: ({ where, label, wants }) => `${where.en}: “${label.en}” is not filled in correctly. ${wants.en}`,
  },
  find: (profile) =>
    formsOf(profile).flatMap(({ at, where, fields, params }) =>
      Object.entries(fields)
        .filter(([name, field]) => {
          const value = params[name] === undefined ? field.absent : params[name]
          if (isParameter(value) || field.type === 'missing') return false // checks of their own
          return !field.schema.safeParse(value).success || (isName(field) && asked(field, params) && !String(value).trim())
        })
        .map(([name, field]) => ({ at: { ...at, field: name }, params: { where, label: field.label, wants: wants(field) } })),
    ),
})
