/**
 * Loaded into a program of the studio before anything else: when the process that started it is
 * gone, even by SIGKILL, the channel between them closes, and the program stops as if asked to.
 *
 * The programs that it starts itself inherit this module, but not the duty: they end with it.
 */
if (process.env.STUDIO_STARTED_BY === String(process.ppid)) {
  process.once('disconnect', () => {
    // Whoever read the output is gone too; a line written to it must not end the orderly stop.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
    // The studio's worker minds the channel itself, and would take a signal on top as "at once".
    if (process.listenerCount('disconnect') > 0) return;
    process.kill(process.pid, 'SIGTERM');
  });
  // The channel is there to be lost, not to keep the process running.
  process.channel?.unref();
}
