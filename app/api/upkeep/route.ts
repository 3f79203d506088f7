import { isLetIn } from '#lib/upkeep/door';
import { doTask, UpkeepTask } from '#lib/upkeep/task';

export const dynamic = 'force-dynamic';

/** Does a task for a program on this machine that has the token of the data folder. */
export async function POST(request: Request): Promise<Response> {
  if (!isLetIn(request.headers.get('authorization'))) return new Response(null, { status: 404 });
  const task = UpkeepTask.safeParse(await request.json().catch(() => null));
  if (!task.success) return new Response(null, { status: 400 });
  return new Response(linesOf(task.data), {
    headers: { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store, no-transform' },
  });
}

function linesOf(task: UpkeepTask): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const lines = doTask(task);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await lines.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(`${JSON.stringify(value)}\n`));
    },
    // Whoever asked has gone: what was begun is taken back.
    async cancel() {
      await lines.return(undefined);
    },
  });
}
