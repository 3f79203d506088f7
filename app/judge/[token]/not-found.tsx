import type { Metadata } from 'next';
import { GuestLinkOver } from '#components/experiments/judge/guest-link-over';

export const metadata: Metadata = { title: 'Not open', referrer: 'no-referrer' };

export default function NotFound() {
  return <GuestLinkOver />;
}
