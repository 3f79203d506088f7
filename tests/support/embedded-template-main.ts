/** Makes a data folder as a studio leaves it that was started once and stopped: see embedded-template.ts. */
const [folder = ''] = process.argv.slice(2);
process.env.STUDIO_DATA_DIR = folder;
process.env.LOG_LEVEL = 'error';

const { generationJob } = await import('#lib/generations/job-name');
const { database } = await import('#lib/platform/database/database');
const { prepareQueues, stopWork } = await import('#lib/platform/jobs/queue');

await prepareQueues([generationJob]);
await stopWork();
await (await database()).close();
