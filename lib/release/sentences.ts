// What a receiver says when it refuses: what happened, and that the last good release stays in use.
import type { Refusal, RefusalCode } from './refusal'

type Sentence = Record<'da' | 'en', (about: string) => string>
const stays = { da: 'Den seneste godkendte udgivelse bruges fortsat.', en: 'The last good release stays in use.' }

const SENTENCES: Record<RefusalCode, Sentence> = {
  unreachable: { da: () => `Feedet svarer ikke. ${stays.da}`, en: () => `The feed does not answer. ${stays.en}` },
  expired: {
    da: (about) => `Feedets ${about}-metadata er for gamle. Nogen holder nye udgivelser tilbage, eller feedet er gået i stå. ${stays.da}`,
    en: (about) => `The feed's ${about} metadata are too old. Someone withholds new releases, or the feed has stopped. ${stays.en}`,
  },
  rolledBack: {
    da: (about) => `Feedet viser en ældre udgave af ${about}, end vi allerede har set. ${stays.da}`,
    en: (about) => `The feed shows an older ${about} than we have already seen. ${stays.en}`,
  },
  mixed: {
    da: (about) => `Feedets metadata hører ikke sammen (${about}). ${stays.da}`,
    en: (about) => `The feed's metadata do not belong together (${about}). ${stays.en}`,
  },
  forged: {
    da: (about) => `Underskriften på ${about} er ikke en af dem, vi stoler på. ${stays.da}`,
    en: (about) => `The signature on ${about} is not one we trust. ${stays.en}`,
  },
  tooFewSignatures: {
    da: (about) => `${about} mangler en underskrift: der skal være mindst to. ${stays.da}`,
    en: (about) => `${about} lacks a signature: there must be at least two. ${stays.en}`,
  },
  wrongHash: {
    da: (about) => `Indholdet er ændret undervejs: fingeraftrykket af ${about} passer ikke. ${stays.da}`,
    en: (about) => `The content was changed on the way: the fingerprint of ${about} does not match. ${stays.en}`,
  },
  tooLong: {
    da: (about) => `Feedet sendte mere, end der er underskrevet for ${about}. ${stays.da}`,
    en: (about) => `The feed sent more than was signed for ${about}. ${stays.en}`,
  },
  damagedMetadata: {
    da: (about) => `Feedets metadata kan ikke læses (${about}). ${stays.da}`,
    en: (about) => `The feed's metadata cannot be read (${about}). ${stays.en}`,
  },
  noTrustedRoot: {
    da: (about) => `Modtageren mangler den rodnøgle, der er udleveret (${about}). Hent den hos udgiveren ad en sikker vej.`,
    en: (about) => `The receiver lacks the root it was handed (${about}). Get it from the publisher by a safe way.`,
  },
  stateDamaged: {
    da: (about) => `Modtagerens egne gemte metadata er beskadiget (${about}). Indlæs rodnøglen igen.`,
    en: (about) => `The receiver's own stored metadata are damaged (${about}). Load the root again.`,
  },
  unknownRelease: {
    da: (about) => `Feedet har ingen underskrevet udgivelse ${about}. ${stays.da}`,
    en: (about) => `The feed has no signed release ${about}. ${stays.en}`,
  },
  withdrawn: {
    da: (about) => `${about} er tilbagekaldt af udgiveren og bør ikke bruges.`,
    en: (about) => `${about} is withdrawn by its publisher and should not be used.`,
  },
  republished: {
    da: (about) => `${about} har fået andet indhold under samme nummer. ${stays.da}`,
    en: (about) => `${about} has got other content under the same number. ${stays.en}`,
  },
  badPackage: {
    da: (about) => `Pakken ${about} er underskrevet, men hænger ikke sammen. ${stays.da}`,
    en: (about) => `The package ${about} is signed but does not hold together. ${stays.en}`,
  },
}

/** One sentence or two for the screen, in Danish or English. */
export const refusalSentence = (refusal: Refusal, locale: 'da' | 'en'): string => SENTENCES[refusal.code][locale](refusal.about)
