// Danish texts of the designing page.
export const flow = {
  tabs: { label: 'Dele af profilen', flow: 'Forløb', tiers: 'Prioritet', display: 'Oplysninger', lists: 'Kodelister', about: 'Om profilen' },
  demo: 'Demonstrationsprofil – ikke klinisk godkendt',
  readOnly: 'Du kan læse profilen, men ikke ændre den.',
  toolbar: { label: 'Handlinger', view: 'Vis som', drawing: 'Tegning', list: 'Liste', add: 'Nyt trin', all: 'Alle handlinger', more: 'Flere handlinger', moreShort: 'Flere', review: 'Se review' },
  save: {
    saved: 'Gemt kl. {time}', pending: 'Gemmer om lidt', saving: 'Gemmer …', offline: 'Gemmes, når du er på nettet igen', conflict: 'En anden har gemt samtidig', refused: 'Ikke gemt', keptAside: 'Dine ændringer ligger her i browseren.',
  },
  conflict: {
    title: 'To har ændret samtidig', lead: '{by} gemte {at}, mens du skrev. Begge tekster er bevaret. Vælg, hvilken der fortsætter; den anden kan hentes tilbage med Fortryd.',
    mine: 'Min tekst', theirs: 'Den anden tekst', same: 'De to forløb siger det samme. Forskellen ligger i tekster eller lister.', keepMine: 'Fortsæt med min', keepTheirs: 'Fortsæt med den anden',
    aside: 'Du har {count, plural, one {en tekst} other {# tekster}}, som blev lagt til side, da en anden gemte først.', bring: 'Hent teksten fra {at}',
  },
  canvas: {
    label: 'Forløbet som tegning', described: 'Det samme står som liste. Brug pil ned for ja, pil til højre for nej og pil op for tilbage. Tryk på spørgsmålstegn for alle taster.', zoomIn: 'Større', zoomOut: 'Mindre', fit: 'Vis hele tegningen', controls: 'Størrelse', handle: 'Træk en vej herfra',
    node: 'Trin', edge: 'Vej', moved: 'Trinnet er flyttet.',
  },
  outline: { label: 'Forløbet som liste', if: 'Hvis patienten', outcomes: 'Slutninger', go: 'gå til {n}', none: 'ingen vej endnu' },
  exit: { yes: 'ja', no: 'nej', missing: 'mangler', stopped: 'stoppet', choose: 'Hvor fører »{exit}« hen?', open: 'Ingen vej endnu', newOut: 'Ikke med i gruppen (ny grund)', newStep: 'Nyt trin …', in: 'Med i gruppen', reason: 'Ikke med: {reason}', to: 'Gå til {n}. {label}', title: 'Veje' },
  step: {
    patients: 'patienter', ofIn: '{n} ja · {share}', missing: '{n} uden oplysning', stopped: '{n} stopper her', add: 'Nyt trin på »{exit}« efter {step}', insert: 'Sæt et trin ind på »{exit}« efter {step}', comments: '{n, plural, one {# bemærkning} other {# bemærkninger}}', findings: '{n, plural, one {# ting at rette} other {# ting at rette}}', more: '… og {n} mere',
    in: 'Med i gruppen', out: 'Ikke med', noReason: 'Skriv grunden, som klinikken ser', aria: 'Trin {at} af {of}. {label}. {sentence}.', ariaOut: '{label}.', ariaCounts: '{in} patienter ind, {yes} ja, {no} nej.', ariaMissing: '{n} uden oplysning.', ariaIn: '{n} patienter.', ariaComments: '{n, plural, one {# bemærkning} other {# bemærkninger}}.', actions: 'Handlinger for trinnet',
  },
  empty: { title: 'Hvem handler profilen om?', lead: 'Begynd med et af de tre spørgsmål, eller søg efter et andet.', age: 'Alder', diagnosis: 'Diagnose', treatment: 'Behandling', ageEx: 'fx 18 år og derover', diagnosisEx: 'fx type 2-diabetes', treatmentEx: 'fx denosumab', search: 'Søg efter et andet' },
  add: {
    title: 'Nyt trin på »{exit}« efter {step}', titleEnd: 'Nyt trin', label: 'Søg efter et spørgsmål, en diagnose, medicin eller et prøvesvar', placeholder: 'Fx diabetes, DE11, HbA1c, alder', empty: 'Intet fundet for »{query}«. Prøv et andet ord eller en kode.', patients: '{n, plural, one {# patient} other {# patienter}}', in: 'Med i gruppen', out: 'Ikke med i gruppen', group: 'Gruppe af betingelser', groupDetail: 'alle, mindst én, ingen eller mindst k af n', existing: 'Gå til {n}. {label}', close: 'Luk',
  },
  panel: { label: 'Valgt trin', step: 'Trin', patients: 'Patienter', comments: 'Bemærkninger', none: 'Vælg et trin i forløbet for at se og ændre det.', close: 'Luk' },
  sentences: { title: 'Forløbet i ord', groups: 'Navngivne grupper' },
  findings: { title: 'At rette', advice: 'Råd', none: 'Intet at rette. Profilen kan sendes til review.', count: '{n, plural, one {# ting skal rettes} other {# ting skal rettes}}', advices: '{n, plural, one {# råd} other {# råd}}', go: 'Gå til stedet' },
  total: {
    in: 'Med i gruppen', of: 'af {n} i {name}', added: '+{n} kommer med', removed: '−{n} falder fra', since: 'siden version {version}', tiers: 'Prioriteter', loading: 'Henter den syntetiske klinik', asOf: 'Skæringsdato {day}', stamp: 'Tallene gælder {name}, skæringsdato {day}, logik {logic}',
    cut: 'Filen med den syntetiske klinik er ikke hentet helt. Genindlæs siden; profilen er ikke berørt.', damaged: 'Filen med den syntetiske klinik er beskadiget. Genindlæs siden; profilen er ikke berørt.', notAPopulation: 'Filen er ikke en population. Sig det til den, der driver studiet; profilen er ikke berørt.', unreachable: 'Den syntetiske klinik kan ikke hentes lige nu. Du kan arbejde videre uden tal.', reload: 'Genindlæs',
    unchanged: 'Samme patienter som i version {version}',
  },
  patients: {
    title: 'Patienter', at: 'Ved {label}', atExit: 'Ved {label}: {exit}', tier: 'Prioritet {label}', rule: 'Regel: {label}', added: 'Kommer med siden version {version}', removed: 'Falder fra siden version {version}', search: 'Søg patientnøgle', placeholder: 'Fx T-0001', key: 'Nøgle', age: 'Alder', sex: 'Køn', priority: 'Prioritet', years: '{n} år', unknown: 'ukendt', K: 'kvinde', M: 'mand', showing: '{from}–{to} af {total}', next: 'Næste', previous: 'Forrige', none: 'Ingen patienter her.', pick: 'Vælg et trin, en vej eller en prioritet for at se patienterne.', all: 'Alle, der når hertil', pages: 'Sider i listen',
    one: 'Patient {key}', back: 'Til listen', route: 'Vejen gennem forløbet', rules: 'Regler, der gælder', display: 'Oplysninger', noRows: 'ingen registreringer', counted: 'oplysningen mangler og tæller som {answer}', synthetic: 'Syntetisk patient', since: '{n, plural, one {for # dag siden} other {for # dage siden}}', holds: 'ja', holdsNot: 'nej', more: '… og {n} mere', unfinished: 'ikke udfyldt',
    birth: 'født {day}', birthUnknown: 'fødselsdag ukendt', sexIs: 'køn {word}', municipality: 'kommune {word}', cprStatus: 'CPR-status {word}', until: 'til {day}', unreadable: 'kan ikke læses', answer: { yes: 'ja', no: 'nej', missing: 'mangler' },
    tables: { diagnosis: 'Diagnose', order: 'Ordination', dispensing: 'Udlevering', result: 'Svar', service: 'Ydelse', procedure: 'Procedure', vaccination: 'Vaccination', contact: 'Kontakt', letter: 'Brev', plan: 'Plan', appointment: 'Aftale', state: 'Afgørelse', listing: 'Tilmeldt', death: 'Død' },
  },
  form: {
    title: 'Navn på trinnet (valgfrit)', reason: 'Grund, som klinikken ser', group: 'Gruppe', how: 'Patienten opfylder', all: 'alle', any: 'mindst én', none: 'ingen', atLeast: 'mindst k af n', k: 'Mindst', ofN: 'af {n}', addTo: 'Tilføj betingelse', wrap: 'Saml i en gruppe', unwrap: 'Ophæv gruppen', remove: 'Fjern betingelsen', up: 'Flyt op', down: 'Flyt ned', acts: 'Handlinger for betingelsen', named: 'Navngiven gruppe',
    namedUses: 'Gruppen bruges {n, plural, one {ét sted} other {# steder}}. Ændringer her gælder alle steder.',
    wrongNumber: 'Skriv et tal.', wrongWhole: 'Skriv et helt tal.', between: 'Skriv et tal fra {min} til {max}.', noBound: 'ingen grænse', n: 'Antal', unit: 'Enhed', units: { days: 'dage', weeks: 'uger', months: 'måneder', years: 'år' }, unitsOne: { days: 'dag', weeks: 'uge', months: 'måned', years: 'år' }, ever: 'nogensinde', missing: { yes: 'tæller som ja', no: 'tæller som nej', ask: 'egen vej »mangler«' }, missingAsk: 'Patienter uden oplysning får deres egen vej fra trinnet.',
    pickList: 'Vælg en kodeliste', newList: 'Ny kodeliste', editList: 'Ret listen', hideList: 'Skjul listen', pickResult: 'Vælg en analyse', unit1: 'Enhed: {unit}', pickGroup: 'Vælg en gruppe', chooseConcept: 'Vælg først en analyse.',
  },
  lists: {
    lead: 'Lister af koder, som profilens spørgsmål bruger. Koderne er et uddrag med egne korte navne.', name: 'Navn på listen', codes: 'Koder', add: 'Tilføj kode', search: 'Søg kode eller navn', placeholder: 'Fx osteoporose, DM80, M05BA', found: 'Intet fundet for »{query}«.', addTyped: 'Tilføj {code} ({system}), som ikke er i uddraget', remove: 'Fjern {code}', empty: 'Listen har ingen koder endnu.', include: 'Med', exclude: 'Undtaget', role: 'Rolle for {code}', undecided: 'uafklaret', new: 'Ny kodeliste', newName: 'Ny liste', removeList: 'Fjern listen', inUse: 'Bruges {n, plural, one {ét sted} other {# steder}}', unused: 'Bruges ikke', results: 'Analyser', resultsLead: 'Prøvesvar, som profilen bruger, med fælles enhed.', addResult: 'Tilføj analyse', removeResult: 'Fjern analysen', prefix: 'og alle under',
  },
  tiers: {
    lead: 'Første prioritet med en regel, der gælder, bestemmer. Alle regler, der gælder, vises i klinikken.', add: 'Ny prioritet', name: 'Navn', colour: 'Farve', red: 'rød', yellow: 'gul', green: 'grøn', addRule: 'Ny regel', rule: 'Regel {n}', when: 'Hvis patienten', reason: 'Begrundelse, som klinikken ser', action: 'Handling', role: 'Hvem', within: 'Inden for', noDeadline: 'ingen frist', removeRule: 'Fjern reglen', removeTier: 'Fjern prioriteten', up: 'Flyt op', down: 'Flyt ned', rest: 'Alle andre i gruppen', empty: 'Ingen prioriteter endnu. Uden dem får alle i gruppen samme plads på listen.', open: 'Ret', closeRule: 'Luk', patients: 'Se patienter', newTier: 'Ny prioritet', newReason: 'Ny regel',
  },
  display: { lead: 'Det, klinikken ser om hver patient. Rækkefølgen her er rækkefølgen på listen.', add: 'Ny oplysning', label: 'Overskrift', remove: 'Fjern oplysningen', up: 'Flyt op', down: 'Flyt ned', empty: 'Ingen oplysninger endnu.' },
  about: { title: 'Titel', purpose: 'Formål', background: 'Baggrund', intendedUse: 'Tiltænkt brug', owner: 'Ejer', references: 'Kilder, én pr. linje', wording: 'Titel, formål, baggrund og kilder ændrer ikke, hvem der er med.', meaning: 'Tiltænkt brug og ejer hører til det, der godkendes.', terminology: 'Terminologi', contributors: 'Har skrevet på denne version', fingerprint: 'Indholdets fingeraftryk' },
  paste: { title: 'Indsæt dokument', lead: 'Indsæt en profils dokument som JSON, eller vælg en fil. Den erstatter det, der står; du kan fortryde.', text: 'Dokument', file: 'Vælg fil', insert: 'Indsæt', cancel: 'Annullér', otherId: 'Dokumentet hører til profilen »{id}«. Indholdet indsættes her under »{own}«.', fault: 'Dokumentet er ikke indsat' },
  comments: { onStep: 'Til {label}', onAll: 'Til hele profilen', none: 'Ingen bemærkninger her endnu.', text: 'Ny bemærkning', send: 'Gem bemærkning', mustSolve: 'Skal løses før godkendelse', mustSolveTag: 'skal løses', resolve: 'Markér som løst', resolved: 'Løst af {by}', resolvedCount: '{n, plural, one {# løst bemærkning} other {# løste bemærkninger}}', gone: 'Trinnet findes ikke mere', by: '{by}, {at}', elsewhere: 'Andre steder' },
  submit: { button: 'Send til review', title: 'Send til review', lead: 'Når du sender, kan de faglige og tekniske reviewere godkende præcis dette indhold. Du kan trække det tilbage.', blocked: '{n, plural, one {Én ting skal rettes først} other {# ting skal rettes først}}', send: 'Send', cancel: 'Annullér', unsaved: 'Det seneste er ikke gemt endnu. Prøv igen, når du er på nettet.', sent: 'Profilen er sendt til review.' },
  palette: { title: 'Alle handlinger', label: 'Søg en handling', placeholder: 'Fx flyt, fjern, liste', empty: 'Ingen handling passer til »{query}«.', close: 'Luk' },
  keys: { title: 'Taster', lead: 'Tasterne virker, mens forløbet har fokus. Tab går altid videre på siden.', key: 'Tast', does: 'Gør', letters: 'Brug enkelte bogstaver som genveje', close: 'Luk' },
  announce: { done: '{act}.', total: 'Gruppen er nu {n} patienter.', fewer: 'Gruppen er nu {n} patienter, {by} færre.', more: 'Gruppen er nu {n} patienter, {by} flere.', undone: 'Fortrudt: {act}.', redone: 'Gentaget: {act}.', drawing: 'Vist som tegning.', list: 'Vist som liste.', cannot: 'Det kan ikke gøres her.' },
} as const

