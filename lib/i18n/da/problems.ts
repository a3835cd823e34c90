// Why something was refused: what, why, what now. One sentence a code. Names in braces are filled by the one who shows it.
import type { ProblemCode } from '#workflow'

export const problems = {
  notSignedIn: 'Du er ikke logget ind. Log ind, og prøv igen.',
  notFound: 'Det findes ikke mere. Gå tilbage til Din tur.',
  notYourRole: 'Det kan du ikke med din rolle. Det kan: {roles}.',
  wrongState: '»{act}« kan ikke gøres nu, for versionen er: {state}. Genindlæs siden for at se, hvad der kan gøres.',
  contributed: 'Du har selv bidraget til indholdet og kan derfor ikke godkende det. En anden reviewer kan.',
  wroteBasis: 'Du har skrevet på den profil, som denne bygger på, og kan derfor ikke godkende den. En anden reviewer kan.',
  notContributed: 'Det kan kun de, der har skrevet på versionen.',
  reasonMissing: 'Skriv en begrundelse. Den læses af dem, der skal arbejde videre.',
  changedSinceSeen: 'Indholdet blev ændret, mens du læste. Se den nye udgave, før du afgør noget.',
  alreadyApproved: '{kind} er allerede givet på dette indhold.',
  sameApprover: 'Du har givet den anden godkendelse. De to godkendelser skal gives af to forskellige.',
  approvalsMissing: 'Der mangler: {missing}. Når den er givet, kan du fortsætte.',
  unsolved: '{count, plural, one {En bemærkning skal løses først} other {# bemærkninger skal løses først}}. Se listen over bemærkninger.',
  malformed: 'Det sendte kan ikke læses: {first}',
  tooLarge: 'Teksten er for stor: højst {limit} tegn. Intet er gemt, og din tekst står her endnu. Fjern noget, og gem igen.',
  conflict: '{by} gemte en anden tekst, mens du skrev. Begge er gemt. Vælg, hvilken der skal gælde.',
  otherProfile: 'Dokumentet hører til en anden profil. Navnet (»id«) skal være »{slug}«.',
  nameTaken: 'Navnet »{slug}« er taget. Vælg et andet.',
  versionOpen: 'Version {version} er allerede åben. Arbejd videre på den.',
  faults: '{count, plural, one {Der er én fejl} other {Der er # fejl}}, som skal rettes før review: {first}',
  notTranslatable:
    '{language, select, sql {Logikken kan ikke skrives som SQL (»{step}«)} cql {Logikken kan ikke skrives som CQL, så alle modtagere regner ens (»{step}«)} other {Pakken kan ikke laves}}: {first}',
  wrongPassword: 'Brugernavn eller adgangskode passer ikke. Prøv igen.',
  tooManyAttempts: 'For mange forsøg. Vent {seconds} sekunder, og prøv igen.',
  unknownReceiver: 'Modtageren er ikke kendt. Kontrollér dens nøgle.',
  otherReceiver: 'Nøglen hører til en anden modtager.',
  unknownRelease: 'Den udgivelse findes ikke med det fingeraftryk.',
  tryAgain: 'Databasen svarede ikke i tide. Intet er ændret. Prøv igen om lidt.',
  bug: 'Noget gik galt hos os. Dit arbejde er gemt. Fejlnummer {number}.',
} as const satisfies Record<ProblemCode, string>
