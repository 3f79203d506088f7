import type { Metadata } from 'next';
import { DoorFrame } from '#components/accounts/door-frame';
import { LinkOver } from '#components/accounts/link-over';
import { NewcomerForm } from '#components/accounts/newcomer-form';
import { doorLinkOf } from '#lib/accounts/door-page';

interface LinkPage {
  readonly params: Promise<{ token: string }>;
}

export const metadata: Metadata = { title: 'Set up the studio' };

export default async function SetupPage({ params }: LinkPage) {
  const { token } = await params;
  if (!(await doorLinkOf('setup', token))) return <LinkOver />;
  return (
    <DoorFrame
      title="Set up the studio"
      about="You become its owner: what was made here so far is yours, and you invite the others."
    >
      <NewcomerForm way="setup" token={token} email={null} />
    </DoorFrame>
  );
}
