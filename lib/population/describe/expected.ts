// How many patients each demonstration profile is expected to find in a clinic of 1,600, and how many it finds. The expectations are the
// project's, most of them arithmetic on published prevalences or estimates; the words say where like is not held against like.

export interface Expected {
  profile: string
  /** In a clinic of 1,600. */
  from: number
  to: number
  /** The tier that is meant, where it is not all who are in. */
  tier?: string
  word: { da: string; en: string }
}

export const EXPECTED: readonly Expected[] = [
  {
    profile: 'astma',
    from: 5,
    to: 8,
    tier: 'red',
    word: { da: 'Kun de røde er skønnet; alle med astma er cirka 107.', en: 'Only the red are estimated; all with asthma are about 107.' },
  },
  {
    profile: 'atrieflimren',
    from: 37,
    to: 37,
    word: { da: 'Fem procent står kun i et brev eller er ikke kodet.', en: 'One in twenty is only in a letter or not coded.' },
  },
  { profile: 'b12', from: 25, to: 40, word: { da: 'De fleste er fundet på risiko uden måling.', en: 'Most are found by risk without a measurement.' } },
  { profile: 'benzodiazepin', from: 30, to: 40, word: { da: 'Faste brugere, cirka 2,3 % af alle.', en: 'Regular users, about 2.3 % of all.' } },
  { profile: 'demens', from: 10, to: 20, word: { da: 'Med hukommelsesbesvær uden diagnose.', en: 'With memory problems without a diagnosis.' } },
  {
    profile: 'gravide',
    from: 12,
    to: 12,
    word: { da: 'De første uger og tabte graviditeter er ikke med.', en: 'The first weeks and lost pregnancies are not among them.' },
  },
  {
    profile: 'graviditetsdiabetes',
    from: 10,
    to: 15,
    word: { da: 'Haft svangerskabsdiabetes, ikke diabetes.', en: 'Had gestational diabetes, not diabetes.' },
  },
  {
    profile: 'hjertesvigt',
    from: 15,
    to: 20,
    word: {
      da: 'Halvdelen er fundet på loop-diuretikum uden diagnose; skønnet er de kendte.',
      en: 'Half are found by a loop diuretic without a diagnosis; the estimate is of the known.',
    },
  },
  {
    profile: 'hypertension',
    from: 315,
    to: 315,
    word: { da: 'Fire procent er ikke kodet, fem procent ikke tilmeldt.', en: 'Four per cent are not coded, five not listed.' },
  },
  { profile: 'hypothyreose', from: 40, to: 50, word: { da: 'Diagnose eller behandling.', en: 'A diagnosis or treatment.' } },
  { profile: 'kol', from: 45, to: 64, word: { da: '64 efter befolkningsundersøgelse, 45–55 kodet.', en: '64 by survey, 45–55 coded.' } },
  { profile: 'kronisk-nyresygdom', from: 110, to: 160, word: { da: 'Målt to gange; ikke alle er målt.', en: 'Measured twice; not all are measured.' } },
  { profile: 'lithium', from: 4, to: 5, word: { da: 'Cirka 16.000 brugere i landet.', en: 'About 16,000 users in the country.' } },
  {
    profile: 'methotrexat',
    from: 8,
    to: 12,
    word: { da: 'Methotrexat, azathioprin eller sulfasalazin nu.', en: 'Methotrexate, azathioprine or sulfasalazine now.' },
  },
  { profile: 'opioid-langtidsbrug', from: 39, to: 39, word: { da: 'Kræft og palliation er taget fra.', en: 'Cancer and palliation are taken out.' } },
  {
    profile: 'osteoporose',
    from: 46,
    to: 46,
    word: { da: 'Kendte; modulerne til opsporing er slået fra.', en: 'The known; the case finding modules are off.' },
  },
  { profile: 'polyfarmaci', from: 10, to: 20, word: { da: 'Mindst 75 år med mindst 10 lægemidler.', en: 'At least 75 with at least ten medicines.' } },
  { profile: 'ppi-nedtrapning', from: 85, to: 85, word: { da: 'Faste brugere uden klar grund.', en: 'Regular users without a clear reason.' } },
  {
    profile: 'psykisk-sygdom-identifikation',
    from: 15,
    to: 45,
    word: { da: '15–25 kendte og 10–20 i den brede søgning, uden de undersøgte.', en: '15–25 known and 10–20 in the wide search, without those examined.' },
  },
  {
    profile: 'psykisk-sygdom-undersoegelse',
    from: 10,
    to: 20,
    word: { da: 'Bekræftet eller undersøgt inden for tre år.', en: 'Confirmed or examined within three years.' },
  },
  {
    profile: 'type-2-diabetes',
    from: 70,
    to: 70,
    word: { da: 'Syv procent er hverken kodet eller i behandling, eller ikke tilmeldt.', en: 'Seven per cent are neither coded nor treated, or not listed.' },
  },
  {
    profile: 'vaccination',
    from: 334,
    to: 560,
    word: { da: '334 er 65 år eller ældre; yngre med kronisk sygdom kommer til.', en: '334 are 65 or older; younger ones with chronic disease come on top.' },
  },
]

export interface Held {
  expected: Expected
  /** Found, brought to a clinic of 1,600. */
  found: number
  /** Times the nearer end of the expectation; 1 within it. */
  times: number
  far: boolean
}
/** What was found among `size` patients, held against the expectation; `far` where it is more than twice off. */
export function held(expected: Expected, counts: { included: number; tiers: Record<string, number> }, size: number): Held {
  const n = expected.tier === undefined ? counts.included : (counts.tiers[expected.tier] ?? 0)
  const found = (n * 1_600) / size
  const times = found < expected.from ? found / expected.from : found > expected.to ? found / expected.to : 1
  return { expected, found, times, far: times > 2 || times < 0.5 }
}
