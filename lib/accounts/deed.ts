/** What is written into the log of the studio: who did what to people, money, keys and shares. */
export const deedKinds = [
  'studio-set-up',
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'invited',
  'invitation-revoked',
  'joined',
  'role-changed',
  'suspended',
  'restored',
  'person-deleted',
  'password-changed',
  'reset-link-made',
  'passkey-added',
  'passkey-removed',
  'session-revoked',
  'budget-changed',
  'key-set',
  'key-changed',
  'key-removed',
  'token-made',
  'token-revoked',
  'share-made',
  'share-changed',
  'share-revoked',
  'judges-invited',
  'judges-link-revoked',
  'collection-shared',
  'collection-unshared',
] as const;
export type DeedKind = (typeof deedKinds)[number];

/** Facts beside it: short words and numbers, never a secret. */
export type DeedDetails = Readonly<Record<string, string | number | boolean | null>>;

/** A line of the log as it is read. */
export interface DeedLine {
  readonly id: number;
  readonly at: string;
  readonly kind: DeedKind;
  readonly actor: string | null;
  readonly person: string | null;
  readonly details: DeedDetails;
  readonly address: string | null;
}

/** As a sentence that begins with the actor's name. */
export const deedWords: Readonly<Record<DeedKind, string>> = {
  'studio-set-up': 'set the studio up',
  'signed-in': 'signed in',
  'sign-in-refused': 'was refused at sign-in',
  'signed-out': 'signed out',
  invited: 'made an invitation',
  'invitation-revoked': 'took an invitation back',
  joined: 'joined',
  'role-changed': 'changed the role of',
  suspended: 'suspended',
  restored: 'let back in',
  'person-deleted': 'deleted the account of',
  'password-changed': 'changed the password of',
  'reset-link-made': 'made a link for a new password of',
  'passkey-added': 'added a passkey',
  'passkey-removed': 'removed a passkey',
  'session-revoked': 'signed out a device',
  'budget-changed': 'changed a budget',
  'key-set': 'set the provider’s key',
  'key-changed': 'changed the provider’s key',
  'key-removed': 'removed the provider’s key',
  'token-made': 'made an API token',
  'token-revoked': 'revoked an API token',
  'share-made': 'made a share',
  'share-changed': 'changed a share',
  'share-revoked': 'revoked a share',
  'judges-invited': 'invited judges by a link',
  'judges-link-revoked': 'revoked a link for judges',
  'collection-shared': 'shared a collection with',
  'collection-unshared': 'ended sharing a collection with',
};
