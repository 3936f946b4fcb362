// Loaded before a child's own code: a supervisor that was killed outright must not leave its children behind.
if (process.channel) {
  // A terminal sends Ctrl-C to everybody; the supervisor then says to each when and how to end.
  process.on('SIGINT', () => undefined)
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
