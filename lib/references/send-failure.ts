import type { IntakeFailure } from '#lib/references/kept-reference';

/** Why a file or a wish did not get through to the studio. */
export type SendFailure =
  | IntakeFailure
  /** Nothing came back, or nothing that can be read. */
  | { readonly code: 'no-answer'; readonly message: string }
  /** It was called off here. */
  | { readonly code: 'canceled'; readonly message: string };

export const noAnswer = {
  code: 'no-answer',
  message: 'The studio did not answer. The file is still here and can be sent again.',
} as const satisfies SendFailure;

export const calledOff = {
  code: 'canceled',
  message: 'Called off.',
} as const satisfies SendFailure;

/** Whether the file itself is at fault, so that sending it again changes nothing. */
const isFinalCode: Record<SendFailure['code'], boolean> = {
  invalid: true,
  'not-a-picture': true,
  damaged: true,
  unlawful: true,
  'over-limit': true,
  'not-found': true,
  incomplete: false,
  'disk-full': false,
  unreachable: false,
  'no-answer': false,
  canceled: false,
};

export function isFinal({ code }: SendFailure): boolean {
  return isFinalCode[code];
}

/** What an answer that is no success means; anything that is not the studio's own words is none. */
export function readFailure(body: unknown): SendFailure {
  if (typeof body !== 'object' || body === null) return noAnswer;
  const { code, message } = body as Partial<IntakeFailure>;
  return typeof code === 'string' && code in isFinalCode && typeof message === 'string'
    ? { code, message }
    : noAnswer;
}
