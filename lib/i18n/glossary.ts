// The field's words with what they mean: shown where the words stand, and as a page of the help. GLOSSARY.md holds the same words (glossary.test.ts).
import type { Locale, Words } from '#criteria'
import type { Page } from '#criteria/manual/page'

export interface GlossaryWord {
  word: Words
  /** What the word is called in code: its cell in GLOSSARY.md. */
  code: string
  says: Words
  /** Other forms in which it stands on screen. */
  forms: Readonly<Record<Locale, readonly string[]>>
}

const word = (code: string, da: string, en: string, saysDa: string, saysEn: string, formsDa: readonly string[] = [], formsEn: readonly string[] = []) =>
  ({ word: { da, en }, code, says: { da: saysDa, en: saysEn }, forms: { da: formsDa, en: formsEn } }) satisfies GlossaryWord

// prettier-ignore
export const GLOSSARY = {
  profile: word('profile', 'profil', 'profile', 'Beskrivelsen af en patientgruppe: hvem der er med, hvad klinikken skal se om hver patient, hvem der kommer først, og hvem der gør hvad.', 'The definition of a patient group with what to show for each patient, its priority and who does what.', ['profiler', 'profilen'], ['profiles']),
  group: word('included', 'gruppe', 'group', 'De patienter, som forløbet lukker ind.', 'The patients whom the flow lets in.', ['gruppen'], []),
  flow: word('flow', 'forløb', 'flow', 'Trinene i rækkefølge, altid fremad, der afgør, hvem der er med, og hvorfor andre ikke er.', 'The steps, in reading order and pointing only forwards, that decide who is in and why others are out.', ['forløbet'], []),
  step: word('step', 'trin', 'step', 'Et spørgsmål med veje eller en slutning.', 'A question with exits, or an outcome.', ['trinnet', 'trinnene'], ['steps']),
  criterion: word('criterion', 'betingelse', 'condition', 'Én påstand om en patient, af én slags.', 'One statement about a patient, of one kind.', ['betingelser'], ['conditions']),
  exit: word('exit', 'vej', 'way', 'Ja, nej eller mangler: en patient forlader hvert spørgsmål, han når til, ad netop én vej.', 'Yes, no or missing: a patient leaves each question he reaches by exactly one.', ['veje'], ['ways']),
  missing: word('missing', 'mangler', 'missing', 'Det vides ikke. Tælles for sig og skjules aldrig.', 'Not known: counted on its own, never hidden.'),
  outcome: word('outcome', 'udfald', 'outcome', 'Hvor forløbet ender. »Ikke med« har en grund, som klinikken læser.', 'Where the flow ends; out has a reason that the clinic reads.', ['slutninger'], ['outcomes']),
  tier: word('tier', 'prioritet', 'priority', 'Står i rækkefølge. Den første, der har en regel, som gælder, er patientens. Vises altid med ord og tegn, ikke kun farve.', 'Ordered; the first with a rule that holds is the patient’s; always with word and symbol.', ['prioriteter'], ['priorities']),
  rule: word('rule', 'regel', 'rule', 'En betingelse i en prioritet med begrundelse, handling, rolle og frist.', 'A criterion in a tier with its reason, action, role and deadline.', ['regler'], ['rules']),
  displayField: word('display field', 'oplysning', 'information', 'Det, listen viser om hver patient.', 'What the list shows of each patient.', ['oplysninger'], []),
  parameter: word('parameter', 'indstilling', 'setting', 'En værdi med et navn, som flere betingelser kan dele. Også kaldet parameter.', 'A value with a name that several criteria may share.', ['indstillinger'], ['settings']),
  local: word('local', 'lokal', 'local', 'En indstilling, som klinikken selv må ændre.', 'A parameter that the clinic may set for itself.'),
  referenceDate: word('reference date', 'skæringsdato', 'reference date', 'Den dag, profilen læses på; aldrig »i dag«. Også kaldet referencedato.', 'The day on which a profile is read; never “today”.', ['skæringsdatoen'], []),
  codeList: word('code list', 'kodeliste', 'code list', 'Et begrebs koder. Hver er afgjort eller uafklaret, med eller undtaget. Nogle siger kodesæt.', 'Codes of a concept, each decided or undecided, included or excluded.', ['kodelister', 'lister af koder'], ['code lists', 'lists of codes']),
  sharedCodeList: word('shared code list', 'fælles kodeliste', 'shared code list', 'En kodeliste, der bygges ét sted, gemmes i versioner og kopieres ind i profiler.', 'A code list that is built once, kept in versions and copied into profiles.', ['fælles kodelister'], ['shared code lists']),
  terminologyRelease: word('release', 'udgave', 'release', 'Én officiel kodefil, som den blev importeret: kilde, navn, SHA-256, dato og antal.', 'One official file as it was imported: source, name, SHA-256, date and counts.', ['udgaver'], ['releases']),
  resultConcept: word('result concept', 'analyse', 'analysis', 'Flere koder med én enhed.', 'Several codes with one unit.', ['analyser'], ['analyses']),
  version: word('version', 'version', 'version', 'En profils tilstand på vej fra idé til tilbagekaldelse. Én er åben ad gangen.', 'A state of a profile on its way from idea to withdrawal; one is open at a time.'),
  approval: word('approval', 'godkendelse', 'approval', 'Én persons ord for præcis dette indhold, bundet til dets indholdshash.', 'One person’s word for exactly this content, bound to its hash.', ['godkendelser'], ['approvals']),
  contentHash: word('contentHash', 'indholdshash', 'content hash', 'Et kort fingeraftryk af hele dokumentet: et andet indhold har et andet.', 'A short mark made from the whole document: another content has another mark.', ['fingeraftryk'], ['fingerprint']),
  release: word('release', 'udgivelse', 'release', 'En underskrevet pakke, der aldrig ændres.', 'A signed package, immutable for ever.', ['udgivelser'], ['releases']),
  feed: word('feed', 'feed', 'feed', 'De filer, som modtagersystemerne henter.', 'The files that receivers pull.'),
  receiver: word('receiver', 'modtagersystem', 'receiver', 'Et journalsystem, der henter profiler og danner listen på sine egne patienter.', 'A record system that pulls profiles and draws lists on its own patients.', ['modtagersystemer', 'modtagersystemerne'], ['receivers']),
  populationList: word('population list', 'populationsliste', 'population list', 'En profils patienter efter prioritet, med begrundelser og handlinger.', 'The patients of a profile by tier, with reasons and actions.'),
  population: word('synthetic population', 'syntetisk population', 'synthetic population', 'Opdigtede patienter dannet af et frø. Ingen patientdata når nogensinde studiet.', 'Made-up patients from a seed; no patient data ever reaches the studio.', ['populationer'], ['populations']),
  work: word('work', 'arbejdsgang', 'work', 'Det, profilen beder klinikken om: hvem, hvor længe, hvor tit og med hvem.', 'The acts that a profile asks of a clinic: who, how long, how often, with whom.', ['arbejdsgangen'], []),
  pane: word('pane', 'glasplade', 'pane', 'Populationslisten, som klinikken vil se den, på syntetiske patienter.', 'The population list as the clinic will see it, on synthetic patients.', ['glaspladen'], []),
  testPatient: word('test patient', 'testpatient', 'test patient', 'En opdigtet patient i en profil, med det, der skal komme ud af ham.', 'A made-up patient of a profile, with what must come of him.', ['testpatienter'], ['test patients']),
  boundaryCase: word('boundary case', 'grænsetilfælde', 'boundary case', 'En patient lige inden for eller lige uden for en grænse, eller en, hvor noget mangler.', 'A patient just inside or just outside a bound, or of whom something is missing.', [], ['boundary cases']),
  coverage: word('coverage', 'dækning', 'coverage', 'Hvilke veje, udfald, prioriteter og regler testpatienterne prøver: prøvet, ikke prøvet eller ikke nået.', 'Which ways, outcomes, tiers and rules the test patients try: tried, not tried, or not reached.'),
} as const satisfies Record<string, GlossaryWord>

export type WordId = keyof typeof GLOSSARY
export const wordOf = (id: WordId): GlossaryWord => GLOSSARY[id]

export type Piece = { text: string; word: WordId | null }

const found = (id: WordId, locale: Locale): RegExp => {
  const { word: own, forms } = wordOf(id)
  const all = [own[locale], ...forms[locale]].sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
}

/** The text cut at the first place where each of these words stands, in whatever form; words that do not stand there are passed over. */
export function piecesOf(text: string, of: readonly WordId[], locale: Locale): Piece[] {
  return of.reduce<Piece[]>(
    (pieces, id) => {
      const at = pieces.findIndex((piece) => piece.word === null && found(id, locale).test(piece.text))
      if (at < 0) return pieces
      const { text: whole } = pieces[at]!
      const hit = found(id, locale).exec(whole)!
      const cut: Piece[] = [
        { text: whole.slice(0, hit.index), word: null },
        { text: hit[0], word: id },
        { text: whole.slice(hit.index + hit[0].length), word: null },
      ]
      return [...pieces.slice(0, at), ...cut.filter((piece) => piece.text !== ''), ...pieces.slice(at + 1)]
    },
    [{ text, word: null }],
  )
}

/** Its address. */
export const GLOSSARY_PAGE = 'ordliste'
const upper = (text: string) => text[0]!.toUpperCase() + text.slice(1)

/** All words in the order of the alphabet, as a page of the help. */
export function glossaryPage(locale: Locale): Page {
  const words: readonly GlossaryWord[] = Object.values(GLOSSARY)
  const rows = words.map((one) => [upper(one.word[locale]), one.says[locale]] as const)
  return {
    id: GLOSSARY_PAGE,
    title: { da: 'Ordliste', en: 'Glossary' }[locale],
    section: { da: 'Om studiet', en: 'About the studio' }[locale],
    blocks: [
      {
        type: 'paragraph',
        text: {
          da: 'De samme forklaringer vises, hvor ordene står med prikker under: peg på ordet, tryk på det, eller flyt fokus dertil.',
          en: 'The same explanations are shown where the words stand with dots under them: point at the word, press it, or move focus there.',
        }[locale],
      },
      {
        type: 'table',
        head: { da: ['Ord', 'Betydning'], en: ['Word', 'Meaning'] }[locale],
        rows: rows.sort(([a], [b]) => a.localeCompare(b, locale)),
      },
    ],
  }
}
