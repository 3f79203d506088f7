import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { notFound } from 'next/navigation';
import { GuestScreen } from '#components/experiments/judge/guest-screen';
import { getGuestPage } from '#lib/experiments/guests/guest-page';
import { clientPicks } from '#lib/shares/pick-sheets';

// The address is a key: no other site is told of it.
export const metadata: Metadata = { title: 'Judge', referrer: 'no-referrer' };

interface GuestJudgePageProps {
  readonly params: Promise<{ readonly token: string }>;
}

export default async function GuestJudgePage({ params }: GuestJudgePageProps) {
  const page = await getGuestPage(await headers(), (await params).token, clientPicks);
  return page ? <GuestScreen page={page} /> : notFound();
}
