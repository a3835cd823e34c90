// Roles an action is delegated to: MedCom's practitioner role codes, and three of our own that MedCom does not have.
import type { RoleCode } from '#criteria'
import type { CodeableConcept, Participant } from './r4'

const SKS = 'http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-core-PractitionerRolesSKSadministrativ'
const AUTHORISED = 'http://medcomfhir.dk/ig/terminology/CodeSystem/medcom-core-PractitionerRolesAutorisationsregistret'
const OWN = 'urn:profilstudio:rolle'

const ROLES: Record<RoleCode, { name: string; system?: string }> = {
  laege: { name: 'Læge', system: AUTHORISED },
  speciallaegeipraksis: { name: 'Speciallæge i praksis' },
  sygeplejerske: { name: 'Sygeplejerske' },
  laegesekretaer: { name: 'Lægesekretær' },
  bioanalytiker: { name: 'Bioanalytiker' },
  socialogsundhedsassistent: { name: 'Social- og sundhedsassistent' },
  farmaceut: { name: 'Farmaceut' },
  jordemoder: { name: 'Jordemoder' },
  uddannelseslaege: { name: 'Uddannelseslæge', system: OWN },
  klinikpersonale: { name: 'Klinikpersonale', system: OWN },
  farmakonom: { name: 'Farmakonom', system: OWN },
}

export const roleConcept = (role: RoleCode): CodeableConcept => ({
  coding: [{ system: ROLES[role].system ?? SKS, code: role, display: ROLES[role].name }],
  text: ROLES[role].name,
})
export const participantOf = (role: RoleCode): Participant => ({ type: 'practitioner', role: roleConcept(role) })
