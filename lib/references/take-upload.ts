import type { Viewer } from '#lib/accounts/viewer';
import { database } from '#lib/platform/database/database';
import { fileName } from '#lib/references/file-name';
import { intakeFailures } from '#lib/references/intake-failures';
import { type Intake, type IntakeFailure, maxOriginalBytes } from '#lib/references/kept-reference';
import { takeIn } from '#lib/references/take-in';
import { failed, type Result } from '#lib/result';

/** Takes in the body of an upload as it comes. */
export async function takeUpload(
  viewer: Viewer,
  request: Request,
): Promise<Result<Intake, IntakeFailure>> {
  const query = new URL(request.url).searchParams;
  const name = fileName(query.get('name') ?? '');
  // Said before the body comes, where the sender says how long it is; what comes is counted anyway.
  if (Number(request.headers.get('content-length') ?? 0) > maxOriginalBytes) {
    return failed(intakeFailures.tooHeavy(name));
  }
  const { db } = await database();
  const source = request.body ?? empty();
  try {
    return await takeIn(db, viewer, { name, source, madeFrom: query.get('original') });
  } catch (error) {
    // A tab that was closed or a network that went away: nothing is kept, nothing is wrong here.
    if (request.signal.aborted) return failed(intakeFailures.incomplete(name));
    throw error;
  }
}

async function* empty(): AsyncGenerator<Uint8Array> {}
