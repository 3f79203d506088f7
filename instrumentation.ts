/** Runs once when the server starts, before it answers anything: opens the database, starts the work. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { standAtFrontDoor } = await import('#lib/accounts/front-door');
  const { openDoorToNetwork } = await import('#lib/accounts/network-door');
  const { runWorker } = await import('#lib/worker');
  const { answerPageAtDoor } = await import('#lib/shares/visitor/page-at-door');
  standAtFrontDoor(answerPageAtDoor);
  await runWorker();
  await openDoorToNetwork();
}
