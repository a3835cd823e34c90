// Preloaded into every supervised process: when the supervisor is gone, so is the process, and its port is free again.
if (process.send) {
  process.on('disconnect', () => process.exit(0))
  process.channel?.unref()
}
