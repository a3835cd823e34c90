// For the supervisor and whoever watches: is the database there?
import { health } from '#studio'
import { PRIVATE } from '../../reply'

export async function GET() {
  const state = await health()
  return Response.json({ ok: state.ok }, { status: state.ok ? 200 : 503, headers: PRIVATE })
}
