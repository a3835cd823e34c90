// By which doors people come in: demo users on the embedded database or when asked for, and a sign-in service.
import 'server-only'
import { ROLES, type Role } from '#workflow'

export interface Service {
  issuer: string
  clientId: string
  clientSecret: string
  /** Shown on the button. */
  name: string
  scope: string
  /** Claim of the ID token that names roles; a text or a list. */
  roleClaim: string
}
export interface Means {
  demo: boolean
  service: Service | null
}
type Env = Readonly<Record<string, string | undefined>>

/** From the environment: STUDIO_EMBEDDED or STUDIO_DEMO = 1; OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME, OIDC_SCOPE, OIDC_ROLE_CLAIM. */
export function meansOf(env: Env = process.env): Means {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env
  return {
    demo: env.STUDIO_EMBEDDED === '1' || env.STUDIO_DEMO === '1',
    service:
      issuer && clientId && clientSecret
        ? {
            issuer: issuer.replace(/\/$/, ''),
            clientId,
            clientSecret,
            name: env.OIDC_NAME ?? 'organisationens login',
            scope: env.OIDC_SCOPE ?? 'openid profile email',
            roleClaim: env.OIDC_ROLE_CLAIM ?? 'roles',
          }
        : null,
  }
}

const DANISH: Record<string, Role> = {
  forfatter: 'author',
  'klinisk-reviewer': 'clinicalReviewer',
  'teknisk-reviewer': 'technicalReviewer',
  aftalegodkender: 'agreementApprover',
  leverandoerreviewer: 'vendorReviewer',
  projektleder: 'projectLead',
  udgiver: 'publisher',
  administrator: 'admin',
}
/** Roles named in a claim, by our code or the Danish word ("Klinisk reviewer"), with or without "profilstudio-" before it. Others are left out. */
export function rolesOf(claim: unknown): Role[] {
  const words = (Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[,;]/) : []).filter((one): one is string => typeof one === 'string')
  const found = words.map((word) => {
    const plain = word
      .trim()
      .toLowerCase()
      .replace(/ø/g, 'oe')
      .replace(/[\s_]+/g, '-')
      .replace(/^profilstudio[-:]/, '')
    return DANISH[plain] ?? ROLES.find((role) => role.toLowerCase() === plain.replaceAll('-', ''))
  })
  return ROLES.filter((role) => found.includes(role))
}
