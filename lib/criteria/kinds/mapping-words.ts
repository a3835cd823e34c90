// How each type of criterion of the domain reference is said, in one line.
import type { Words } from './fields'
import type { TypeId } from './mapping'

export const MAPPING_WORDS: Readonly<Record<TypeId, Words>> = {
  A1: {
    da: 'Alder på skæringsdatoen i hele år eller måneder, fra, til eller imellem.',
    en: 'Age at the reference date in whole years or months, from, to or between.',
  },
  A2: { da: 'CPR-køn; ukendt er »mangler«.', en: 'The sex that CPR has; unknown is “missing”.' },
  A3: {
    da: 'Første trin i enhver profil: lever, er tilmeldt, CPR-status 01 eller 03.',
    en: 'The first step of every profile: alive, listed, CPR status 01 or 03.',
  },
  A4: {
    da: 'Tilmeldt uden en dag imellem i mindst, eller i mindre end, en periode.',
    en: 'Listed without a day between for at least, or less than, a period.',
  },
  A5: { da: 'Den gældende tilmeldings sikringsgruppe; bopælskommunen.', en: 'The insurance group of the listing in force; the municipality of residence.' },
  A6: { da: 'Fylder n år i de næste eller seneste måneder eller i kalenderåret.', en: 'Turns n in the next or last months or in the calendar year.' },
  B1: {
    da: '»har nu«: en registrering dækker skæringsdatoen; ICPC nøjagtigt, SKS med underkoder.',
    en: '“has now”: a registration covers the reference date; ICPC exactly, SKS with subcodes.',
  },
  B2: {
    da: '»har eller har haft«, »registreret inden for« og »registreret første gang inden for«.',
    en: '“has or has had”, “registered within” and “first registered within”.',
  },
  B3: {
    da: 'Felterne art (forløb, kontakt) og kilde (egen, epikrise, import); status er »har nu«.',
    en: 'The fields kind (problem, encounter) and source (own, discharge letter, import); status is “has now”.',
  },
  B4: {
    da: 'Registreret på mindst n forskellige dage, også kontaktdiagnoser alene.',
    en: 'Registered on at least n different days, encounter diagnoses alone if wanted.',
  },
  B5: {
    da: 'Feltet om mærket »følges ikke længere«: må ikke være der, eller skal være der.',
    en: 'The field on the mark “not followed any more”: must not, or must, be there.',
  },
  B6: { da: 'En gruppe »mindst k af n« med en diagnose på hver plads.', en: 'A group “at least k of n” with a diagnosis in each place.' },
  C1: {
    da: 'En ordination eller en forsyning med frist dækker skæringsdatoen; ATC med underkoder.',
    en: 'An order, or a supply with grace days, covers the reference date; ATC with subcodes.',
  },
  C2: { da: 'Udleveret på mindst n forskellige dage, eller ingen, i en periode.', en: 'Dispensed on at least n different days, or none, in a period.' },
  C3: {
    da: 'Sum af DDD eller pakninger; mg og OMEQ som vægtet sum over op til fire lister.',
    en: 'A sum of DDD or packages; mg and OMEQ as a weighted sum over up to four lists.',
  },
  C4: {
    da: 'Udleveret, men ikke inden for en periode. Ophør efter forsyning: »ingen« om aktuel medicin.',
    en: 'Dispensed, but not within a period. Supply run out: “none” around current medicine.',
  },
  C5: { da: 'En gruppe »alle«: A, og deri »ingen« med B.', en: 'A group “all”: A, and in it “none” with B.' },
  C6: {
    da: 'To lægemidler: begge aktuelle, eller forsyninger med mindst n fælles dage.',
    en: 'Two medicines: both current, or supplies with at least n days in common.',
  },
  C7: { da: 'Ny udlevering fra og til et antal dage efter en hændelse.', en: 'A new dispensing from and to a number of days after an event.' },
  C8: { da: 'Udleveret i en periode uden udlevering i et antal dage før.', en: 'Dispensed in a period with none in a number of days before.' },
  C9: {
    da: 'Et forløb af forsyninger eller ordinationer med højst n dages ophold, begyndt for mindst så længe siden.',
    en: 'A run of supplies or orders with breaks of at most n days, begun at least so long ago.',
  },
  C10: {
    da: 'Antal forskellige ATC til et niveau, udleveret i en periode eller aktuelle; kan også vises.',
    en: 'Number of different ATC to a level, dispensed in a period or current; can be shown too.',
  },
  C11: {
    da: 'Den seneste gældende ordinations dosis i procent af DDD; kræver struktureret dosering.',
    en: 'The dose of the latest order in force in per cent of the DDD; needs structured dosage.',
  },
  C12: {
    da: 'Ordination uden udlevering af samme stof, eller udlevering uden ordination.',
    en: 'An order without a dispensing of the same substance, or a dispensing without an order.',
  },
  D1: { da: 'Seneste svar mod en grænse, eller forholdet mellem to analyser.', en: 'The latest result against a limit, or the ratio of two analyses.' },
  D2: {
    da: 'Ethvert, højeste, laveste eller gennemsnit i en periode; antal dage med svar.',
    en: 'Any, highest, lowest or mean in a period; number of days with a result.',
  },
  D3: { da: 'Intet svar inden for en periode: mangler eller er ældre.', en: 'No result within a period: missing or older.' },
  D4: { da: 'To svar med mindst n dage imellem, eller k af de seneste n dage.', en: 'Two results at least n days apart, or k of the last n days.' },
  D5: { da: 'Fald eller stigning i tal eller procent mod et tidligere svar.', en: 'A fall or rise in number or per cent against an earlier result.' },
  D6: {
    da: 'En analyse i profilen samler koder og omregner enheder; alle prøvesvar bruger den.',
    en: 'A result concept of the profile gathers codes and converts units; every result uses it.',
  },
  D7: {
    da: 'Svar som »<30« er to grænser; »positiv« og »påvist« er 1, »negativ« og »ikke påvist« 0, når analysen ingen enhed har.',
    en: 'A result like “<30” is two bounds; “positiv” and “påvist” are 1, “negativ” and “ikke påvist” 0, where the analysis has no unit.',
  },
  D8: { da: 'Grænsen afhænger af, hvilken navngiven gruppe patienten er i.', en: 'The limit depends on which named group the patient is in.' },
  D9: { da: 'En vægtet gruppe; som navngiven gruppe vises scoren med sine dele.', en: 'A weighted group; as a named group its score is shown with its parts.' },
  D10: { da: 'Seneste svar mod laboratoriets eget referenceområde.', en: 'The latest result against the laboratory’s own reference range.' },
  D11: {
    da: 'To analyser fra samme dag holdt mod hver sin grænse eller mod hinanden.',
    en: 'Two analyses of one day against a limit each or against each other.',
  },
  E1: { da: 'Ydelse på mindst n dage, eller ingen, i en periode.', en: 'A service on at least n days, or none, in a period.' },
  E2: { da: 'Tid siden den seneste ydelse, kontakt eller anden hændelse.', en: 'Time since the latest service, contact or other event.' },
  E3: { da: 'Ingen kontakt eller ydelse i en periode.', en: 'No contact or service in a period.' },
  E4: { da: 'Vaccineret, ikke vaccineret, n dage eller dosisnummer.', en: 'Vaccinated, not vaccinated, n days or dose number.' },
  E5: { da: 'Siden den seneste 1. oktober eller en anden dag i året.', en: 'Since the last 1 October or another day of the year.' },
  E6: { da: 'Procedure eller epikrise med SKS-kode i en periode.', en: 'A procedure or discharge letter with an SKS code in a period.' },
  E7: { da: 'Forløbsplan findes, eller er lavet eller revideret inden for en periode.', en: 'A care plan exists, or was made or revised within a period.' },
  E8: { da: 'En aftale efter skæringsdatoen; den næste kan vises.', en: 'An appointment after the reference date; the next can be shown.' },
  F1: { da: 'En hændelse fra og til et antal dage efter eller før en anden.', en: 'An event from and to a number of days after or before another.' },
  F2: {
    da: 'En hændelse uden en bestemt hændelse efter, eller to uden en tredje imellem.',
    en: 'An event without a certain event after it, or two without a third between.',
  },
  F3: {
    da: 'En hændelse i eller uden for en periode om en anden, eller om en dag, som et svar nævner.',
    en: 'An event in or outside a period round another, or round a day that a result names.',
  },
  G1: { da: 'Grupper i grupper til enhver dybde.', en: 'Groups in groups to any depth.' },
  G2: { da: 'En gruppe »mindst k af n«.', en: 'A group “at least k of n”.' },
  G3: { da: 'En gruppe med vægte: point er mindst n.', en: 'A group with weights: points are at least n.' },
  G4: { da: 'En udgivet profil bruges: dens gruppe, eller alle, den tager med.', en: 'A released profile is used: a group of it, or everyone it includes.' },
  G5: {
    da: 'En indstilling med standard og grænser; kun de lokale kan klinikken ændre.',
    en: 'A parameter with default and bounds; a clinic may change only those that are local.',
  },
  G6: {
    da: 'Hvert kriterium siger, om det manglende er ja, nej eller sin egen vej.',
    en: 'Each criterion says whether what is missing is yes, no or an exit of its own.',
  },
  G7: { da: 'En navngiven gruppe bruges i forløb, prioritet og visning.', en: 'A named group is used in flow, tiers and display.' },
  G8: { da: 'Udfaldet »ikke med« har en begrundelse, som klinikken læser.', en: 'The outcome “out” has a reason that the clinic reads.' },
  H1: { da: 'Visningsfelter med navn, enhed og frist for, hvor gammelt det må være.', en: 'Display fields with label, unit and how old they may be.' },
  H2: {
    da: 'Prioriteter i rækkefølge med farve, symbol og ord; den første, der holder, gælder.',
    en: 'Tiers in order with colour, symbol and word; the first that holds counts.',
  },
  H3: { da: 'De rækker, der afgjorde, vises for hver patient; intet skrives.', en: 'The rows that decided are shown for each patient; nothing is written.' },
  H4: { da: 'Hver regel har handling, rolle og frist.', en: 'Each rule has action, role and deadline.' },
  H5: { da: 'Listens rækkefølge inden for prioriteten og dens kolonner.', en: 'The order of the list within a tier, and its columns.' },
  H6: { da: 'Klinikkens seneste afgørelse, og hvor længe den skjuler patienten.', en: 'The clinic’s last decision, and for how long it hides the patient.' },
}
