// next-auth's own addresses: sign-in, sign-out, session, callback of the sign-in service.
import NextAuth from 'next-auth'
import { authOptions } from '../../../auth'

type Context = { params: Promise<{ nextauth: string[] }> }
const handler = (request: Request, context: Context): Promise<Response> => NextAuth(request as never, context as never, authOptions()) as Promise<Response>
export { handler as GET, handler as POST }
