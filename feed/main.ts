// The feed's process. FEED_DIR, FEED_PORT; FEED_HOST is by default every interface.
import { createFeed } from './serve'

const { FEED_DIR: dir, FEED_PORT: port, FEED_HOST: host } = process.env
if (!dir || !port || !/^\d+$/.test(port)) {
  console.error('FEED_DIR og FEED_PORT skal være sat. FEED_DIR and FEED_PORT must be set.')
  process.exit(2)
}

const server = createFeed(dir)
server.on('error', (error) => {
  console.error(error.message)
  process.exit(1)
})
server.listen({ port: Number(port), ...(host ? { host } : {}) }, () => console.log(`Feed: http://localhost:${port}`))

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 2000).unref()
  })
