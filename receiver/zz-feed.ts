import { openHouse } from '../publisher/testing/house'
import { releaseOf, profileNamed } from './testing/releases'
const house = await openHouse()
const p3 = profileNamed('psykisk-sygdom-identifikation')
const rs = [await releaseOf(profileNamed('osteoporose'))]
try { rs.push(await releaseOf(p3, '0.1.0', 'pilot')) } catch (e) { console.log('p3', (e as Error).message) }
await house.bring(rs, new Date())
console.log(JSON.stringify({ url: house.url, root: house.trustedRoot }))
setInterval(() => {}, 1000)
