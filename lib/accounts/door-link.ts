import type { Role } from '#lib/accounts/role';

/** What a link of the studio lets somebody do, once. */
export const linkKinds = ['setup', 'invitation', 'new-password'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Where it leads. */
export const linkPaths: Readonly<Record<LinkKind, string>> = {
  setup: '/setup',
  invitation: '/join',
  'new-password': '/new-password',
};

/** An invitation that waits for somebody. */
export interface OpenInvitation {
  readonly id: string;
  readonly role: Role;
  readonly email: string | null;
  readonly madeBy: string | null;
  readonly expiresAt: string;
}
