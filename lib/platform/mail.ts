import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '#lib/platform/env';
import { log } from '#lib/platform/log';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  /** Plain text: nothing in it is fetched when it is read. */
  readonly text: string;
}

/** Whether the studio has a mail server. */
export function canSendMail(): boolean {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  return url !== undefined && from !== undefined;
}

/**
 * Sends a mail, where there is a mail server.
 *
 * @returns false when there is none, or when it did not take it; why is in the log
 */
export async function sendMail(mail: Mail): Promise<boolean> {
  const { SMTP_URL: url, MAIL_FROM: from } = env();
  if (url === undefined || from === undefined) return false;
  const transport = createTransport(url);
  try {
    await transport.sendMail({ ...mail, from });
    log.info({ event: 'mailed', subject: mail.subject }, 'a mail was sent');
    return true;
  } catch (error) {
    log.error({ event: 'mail-refused', err: error }, 'a mail was not taken');
    return false;
  } finally {
    transport.close();
  }
}
