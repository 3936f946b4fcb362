// Loaded before a child's own code: a supervisor that was killed outright must not leave its children behind.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
