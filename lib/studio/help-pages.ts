// Pages of the help that are not drawn from the language: what a profile is, told in a minute, and how accessible the studio is.
import type { Locale, Words } from '#criteria'
import type { Block, Page } from '#criteria/manual/page'

/** Ids stand in addresses. */
export const FIRST_PAGES = { profile: 'hvad-er-en-profil', accessibility: 'tilgaengelighed' } as const

type Told = { type: 'heading' | 'paragraph'; text: Words } | { type: 'list'; items: Words[] }
const p = (da: string, en: string): Told => ({ type: 'paragraph', text: { da, en } })
const h = (da: string, en: string): Told => ({ type: 'heading', text: { da, en } })
const list = (...items: [da: string, en: string][]): Told => ({ type: 'list', items: items.map(([da, en]) => ({ da, en })) })

const PAGES: readonly { id: string; title: Words; told: readonly Told[] }[] = [
  {
    id: FIRST_PAGES.profile,
    title: { da: 'Hvad er en profil?', en: 'What is a profile?' },
    told: [
      p(
        'En profil siger, hvilke patienter i en klinik der vil have gavn af noget, hvad klinikken skal se om hver af dem, hvem der skal have hjælp først, og hvem der gør hvad.',
        'A profile says which patients of a clinic would gain from something, what the clinic is to see of each of them, who needs help first, and who does what.',
      ),
      h('Fire dele', 'Four parts'),
      list(
        [
          'Forløbet: spørgsmål i rækkefølge, der afgør, hvem der er med, og hvorfor andre ikke er.',
          'The flow: questions in order that decide who is in, and why others are not.',
        ],
        [
          'Prioriteten: rød, gul og grøn, hver med regler, en handling og en rolle.',
          'The priority: red, yellow and green, each with rules, an action and a role.',
        ],
        ['Oplysningerne: de få tal og datoer, der skal stå på listen.', 'The information: the few numbers and dates that are to stand on the list.'],
        ['Arbejdsgangen: indkaldelse, besøg og opfølgning, med tid.', 'The work: invitation, visit and follow-up, with time.'],
      ),
      p(
        'På en profils side viser en rundvisning de fem ting, man bruger mest: tryk Ctrl+K, og vælg »Start rundvisningen«.',
        'On a profile’s page a tour shows the five things used most: press Ctrl+K and choose “Start the tour”.',
      ),
      h('Fra idé til klinik', 'From idea to clinic'),
      p(
        'Klinikere tegner profilen her og ser med det samme, hvad den gør ved en syntetisk befolkning. En klinisk og en teknisk reviewer godkender netop det indhold. Den udgives med underskrift, og klinikkens eget system henter den og tegner listen på klinikkens egne patienter.',
        'Clinicians draw the profile here and see at once what it does to a synthetic population. A clinical and a technical reviewer approve exactly that content. It is published with a signature, and the clinic’s own system pulls it and draws the list on the clinic’s own patients.',
      ),
      h('Hvorfor ingen patientdata kommer hertil', 'Why no patient data come here'),
      p(
        'En profil er en regel og ikke en liste. Reglen kan prøves på mennesker, der ikke findes; listen hører til i klinikken, hos dem, der kender patienterne og har ret til at se deres journal. Derfor går profiler ud herfra, og ingen oplysninger om patienter går ind. Studiet afviser filer, der ligner ægte CPR-numre.',
        'A profile is a rule and not a list. The rule can be tried on people who do not exist; the list belongs in the clinic, with those who know the patients and may see their records. So profiles go out from here, and nothing about patients comes in. The studio refuses files that look like real CPR numbers.',
      ),
    ],
  },
  {
    id: FIRST_PAGES.accessibility,
    title: { da: 'Tilgængelighedserklæring', en: 'Accessibility statement' },
    told: [
      p(
        'Studiet bygges efter WCAG 2.2, niveau AA, som EN 301 549 og lov om tilgængelighed af offentlige organers websteder og mobilapplikationer bygger på. Det overholder retningslinjerne delvist: undtagelserne står nedenfor.',
        'The studio is built to WCAG 2.2, level AA, which EN 301 549 and the Danish law on the accessibility of public bodies’ websites build on. It complies in part: the exceptions stand below.',
      ),
      h('Sådan er det prøvet', 'How it was tried'),
      list(
        [
          'Alle sider og dialoger prøves automatisk med axe i en rigtig browser, på dansk ved hver ændring og på engelsk jævnligt.',
          'All pages and dialogs are tried automatically with axe in a real browser, in Danish at every change and in English regularly.',
        ],
        [
          'Hele vejen fra idé til review prøves med tastatur alene. Tegningen har en liste ved siden af med de samme handlinger.',
          'The whole way from idea to review is tried by keyboard alone. The drawing has a list beside it with the same acts.',
        ],
        [
          'Der er ikke gennemført en prøve med personer, der bruger skærmlæser til daglig. Det skal ske, før studiet tages i brug.',
          'No trial has been made with people who use a screen reader daily. That must happen before the studio is taken into use.',
        ],
      ),
      h('Kendte undtagelser', 'Known exceptions'),
      list(
        [
          'Teksteditoren har et eget tastatur: Ctrl+M skifter, om Tab flytter fokus. Alt i den kan også gøres i formularerne.',
          'The text editor has a keyboard of its own: Ctrl+M switches whether Tab moves focus. All that is in it can be done in the forms too.',
        ],
        [
          'Tegningen af en patients forløb over tid er et billede; de samme rækker står i en tabel.',
          'The drawing of a patient’s course over time is a picture; the same rows stand in a table.',
        ],
      ),
      h('Hvis noget ikke kan bruges', 'If something cannot be used'),
      p(
        'Sig det til den, der driver studiet, og fortæl, hvad du ville gøre, og hvad der skete. Får du ikke svar inden for 14 dage, kan du henvende dig til Digitaliseringsstyrelsen, som fører tilsyn med offentlige organers digitale tilgængelighed.',
        'Tell those who run the studio, and say what you wanted to do and what happened. If you have no answer within 14 days, you can turn to the Danish Agency for Digital Government, which supervises public bodies’ digital accessibility.',
      ),
      p('Erklæringen er lavet den 27. november 2026 ved egen vurdering.', 'The statement was made on 27 November 2026 by own judgement.'),
    ],
  },
]

export const helpPages = (locale: Locale): Page[] =>
  PAGES.map(({ id, title, told }) => ({
    id,
    title: title[locale],
    section: { da: 'Om studiet', en: 'About the studio' }[locale],
    blocks: told.map((one): Block =>
      one.type === 'list' ? { type: 'list', items: one.items.map((item) => item[locale]) } : { type: one.type, text: one.text[locale] },
    ),
  }))
