import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { answerWithDocument, sentDocument } from '#lib/shares/visitor/answer-document';

const text = '<p>A harbour at dawn</p>'.repeat(100);
const document = sentDocument(text);

function ask(headers: Record<string, string>, method = 'GET') {
  const request = new Request('http://studio.example/s/x', { method, headers });
  return answerWithDocument(request, document, { status: 200 });
}

const bodyOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

describe('a document', () => {
  test.each(['gzip', 'gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', 'deflate,GZIP'])(
    'is sent packed to who takes “%s”',
    async (accepted) => {
      const answer = ask({ 'accept-encoding': accepted });
      expect(answer.headers.get('content-encoding')).toBe('gzip');
      expect(gunzipSync(await bodyOf(answer)).toString()).toBe(text);
    },
  );

  test.each(['', 'br', 'gzip;q=0', 'gzip; q=0.000, br', 'x-gzip'])(
    'is sent as it is to who takes “%s”',
    async (accepted) => {
      const answer = ask({ 'accept-encoding': accepted });
      expect(answer.headers.get('content-encoding')).toBeNull();
      expect((await bodyOf(answer)).toString()).toBe(text);
    },
  );

  test('is not sent again to who has it, in either form', async () => {
    for (const accepted of ['gzip', 'identity']) {
      const first = ask({ 'accept-encoding': accepted });
      const etag = first.headers.get('etag') ?? '';
      for (const again of ['gzip', 'identity']) {
        const answer = ask({ 'accept-encoding': again, 'if-none-match': etag });
        expect([answer.status, (await bodyOf(answer)).length]).toEqual([304, 0]);
      }
    }
    expect(ask({ 'if-none-match': '"another"' }).status).toBe(200);
  });

  test('says to caches what it depends on, and has another tag in another form', () => {
    const [packed, plain] = [ask({ 'accept-encoding': 'gzip' }), ask({})];
    expect(packed.headers.get('vary')).toBe('cookie, accept-encoding');
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
  });

  test('is not sent to who asks for its head', async () => {
    expect(await bodyOf(ask({ 'accept-encoding': 'gzip' }, 'HEAD'))).toHaveLength(0);
  });
});
