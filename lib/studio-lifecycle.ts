import { log } from '#lib/platform/log';
import { startWorker } from '#lib/worker';

/**
 * Starts the work of this process and ends it well: a first signal, or the start script going away,
 * stops taking work, lets what was sent finish and then exits; a second one exits at once, which
 * loses nothing either, but leaves calls whose outcome is unknown.
 */
export async function runStudio(): Promise<void> {
  const worker = await startWorker().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    log.fatal({ err: error }, 'the studio could not start');
    process.exit(1);
  });
  let stopping = false;
  const stop = (why: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ why }, 'stopping: what was sent is finished first');
    worker.stop().then(
      () => process.exit(0),
      (error) => {
        log.error({ err: error }, 'the studio could not stop well');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop('SIGTERM'));
  process.on('SIGINT', () => stop('SIGINT'));
  // Started by a script: when it is gone, nobody can stop this process by it any more.
  if (process.connected) process.on('disconnect', () => stop('the start script is gone'));
}
