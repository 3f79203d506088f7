import type { ShareRules } from '#lib/shares/share-rules';

/** What a share is at this moment, to its owner. */
export type ShareStatus = 'live' | 'paused' | 'revoked' | 'expired' | 'full';

/** A share as its owner is told of it. */
export interface ShareView {
  readonly id: string;
  /** From `/s/` on. */
  readonly address: string;
  readonly status: ShareStatus;
  readonly rules: ShareRules;
  /** ISO 8601, UTC; null for never. */
  readonly expiresAt: string | null;
  readonly mostVisits: number | null;
  readonly hasPassword: boolean;
  /** The collection that it follows; null where its pictures are fixed. */
  readonly collection: string | null;
  /** The experiment whose report it shows; null where it shows pictures alone. */
  readonly experiment: string | null;
  readonly visits: number;
  /** ISO 8601, UTC. */
  readonly lastVisit: string | null;
  readonly picks: number;
  readonly comments: number;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

/** A picture of a share with what visitors said to it. */
export interface AnsweredImage {
  readonly id: string;
  readonly number: number;
  readonly alt: string;
  readonly picks: number;
  readonly comments: readonly OwnerComment[];
}

export interface OwnerComment {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly isHidden: boolean;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
}

export interface ShareAnswers {
  readonly share: ShareView;
  /** How many there are; visitors may see fewer. */
  readonly count: number;
  /** Those that visitors see. */
  readonly images: readonly AnsweredImage[];
}

/** What a share is called in a word. */
export function statusWord(status: ShareStatus): string {
  switch (status) {
    case 'live':
      return 'Live';
    case 'paused':
      return 'Paused';
    case 'revoked':
      return 'Revoked';
    case 'expired':
      return 'Expired';
    case 'full':
      return 'Visits used up';
  }
}
