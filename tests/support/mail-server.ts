import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  /** As a setting has it. */
  readonly url: string;
  /** Whole messages, as they came, oldest first. */
  readonly mails: readonly string[];
  stop(): Promise<void>;
}

export const mailPassword = 'of the mail server';

/** Takes no mail for this domain. */
export const refusedDomain = 'refused.example';

/** A real mail server on a free port, which keeps what comes, for whoever knows its password. */
export async function startMailServer(password = mailPassword): Promise<MailServer> {
  const mails: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (given, _session, done) =>
      given.password === mailPassword
        ? done(null, { user: given.username })
        : done(new Error('Nobody knows this password.')),
    onRcptTo: ({ address }, _session, done) =>
      address.endsWith(`@${refusedDomain}`) ? done(new Error('No such mailbox.')) : done(),
    onData: (stream, _session, done) => {
      text(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  // What a client does wrong is its own to say.
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://studio:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((done) => server.close(() => done())),
  };
}
