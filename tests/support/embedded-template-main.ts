import { generationJob } from '#lib/generations/job-name';
import { database } from '#lib/platform/database/database';
import { prepareQueues, stopWork } from '#lib/platform/jobs/queue';

/** Leaves a data folder as a studio does that was started once and stopped: see embedded-template.ts. */
await prepareQueues([generationJob]);
await stopWork();
await (await database()).close();
