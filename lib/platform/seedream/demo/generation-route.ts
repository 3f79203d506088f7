import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendLinks } from '#lib/platform/seedream/demo/answer';
import type { Demo } from '#lib/platform/seedream/demo/demo';
import { type Fault, sendFault } from '#lib/platform/seedream/demo/fault';
import { makePictures } from '#lib/platform/seedream/demo/generation';
import { checkKey, noBalance } from '#lib/platform/seedream/demo/key-check';
import { mishapsIn } from '#lib/platform/seedream/demo/mishap';
import { readBody } from '#lib/platform/seedream/demo/read-body';
import { checkReferences } from '#lib/platform/seedream/demo/reference-check';
import { refusalFor } from '#lib/platform/seedream/demo/refusal';
import { checkRequest } from '#lib/platform/seedream/demo/request-check';

/** POST /v3/seedream-4.0: all checks, then the pictures, then one answer. */
export async function answerGeneration(
  request: IncomingMessage,
  response: ServerResponse,
  demo: Demo,
): Promise<void> {
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const body = await readBody(request);
  const bill = demo.bills.open();
  const refuse = (refusal: Fault) => {
    bill.setStatus(refusal.status);
    sendFault(response, refusal);
  };
  if (!body.ok) return refuse(body.failure);
  const key = checkKey(request);
  if (!key.ok) return refuse(key.failure);
  if (key.value === 'empty') return refuse(noBalance);
  const lawful = checkRequest(request.headers['content-type'], body.value);
  if (!lawful.ok) return refuse(lawful.failure);
  const { prompt, images = [] } = lawful.value;
  bill.setPrompt(prompt);
  const references = await checkReferences(images);
  if (!references.ok) return refuse(references.failure);
  bill.setReferences(references.value.map(({ received }) => received));
  const mishaps = mishapsIn(prompt);
  const refusal = refusalFor(prompt, mishaps, demo);
  if (refusal) return refuse(refusal);
  if (mishaps.has('hang')) return;
  if (mishaps.has('reset')) {
    request.socket.resetAndDestroy();
    return;
  }
  const links = mishaps.has('no images')
    ? []
    : await makePictures(
        {
          request: lawful.value,
          references: references.value.map(({ picture }) => picture),
          mishaps,
          bill,
          gone: gone.signal,
        },
        demo,
      );
  await sendLinks(response, links, mishaps, bill);
}
