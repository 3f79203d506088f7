import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '#lib/platform/env';
import { log } from '#lib/platform/log';
import { escapedMarkup } from '#lib/platform/markup-text';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Sent as plain text and as HTML that fetches nothing. One that is an address becomes a link. */
  readonly paragraphs: readonly string[];
}

/** What became of a mail: `none` where the studio has no mail server. */
export type MailOutcome = 'sent' | 'none' | 'unreachable' | 'not-let-in' | 'refused';

/** A person waits for the answer. */
const patienceMs = 10_000;

/** Whether the studio has a mail server. */
export function canSendMail(): boolean {
  return mailServer() !== null;
}

/** All of it is set, and STUDIO_URL with it, or nothing: else the studio does not start. */
function mailServer(): MailServer | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  return url && from ? { url, from } : null;
}

interface MailServer {
  /** With its user and password, as the setting has them. */
  readonly url: string;
  /** The sender. */
  readonly from: string;
}

/** Sends a mail, where there is a mail server. */
export async function sendMail(mail: Mail): Promise<MailOutcome> {
  const server = mailServer();
  return server ? deliver(mail, server) : 'none';
}

/** Hands a mail to a server. Why it did not take it is in the log by its codes. */
export async function deliver(
  { to, subject, paragraphs }: Mail,
  { url, from }: MailServer,
): Promise<MailOutcome> {
  const transport = createTransport({
    url,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
  });
  try {
    const [text, html] = [paragraphs.join('\n\n'), paragraphs.map(htmlOf).join('\n')];
    await transport.sendMail({ from, to, subject, text, html });
    log.info({ event: 'mailed', subject }, 'a mail was sent');
    return 'sent';
  } catch (error) {
    // Not the error itself: it names to whom the mail was.
    const { code, responseCode, command } = error as Partial<Record<string, unknown>>;
    log.error({ event: 'mail-refused', code, responseCode, command }, 'a mail was not taken');
    return outcomeOf(error);
  } finally {
    transport.close();
  }
}

/** By the codes of nodemailer. Source: https://nodemailer.com/errors */
function outcomeOf(error: unknown): MailOutcome {
  const { code } = error as { readonly code?: string };
  if (code === 'EAUTH' || code === 'ENOAUTH' || code === 'EOAUTH2') return 'not-let-in';
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'refused' : 'unreachable';
}

function htmlOf(paragraph: string): string {
  const text = escapedMarkup(paragraph);
  return /^https?:\/\/\S+$/.test(paragraph)
    ? `<p><a href="${text}">${text}</a></p>`
    : `<p>${text}</p>`;
}
