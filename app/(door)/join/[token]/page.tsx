import type { Metadata } from 'next';
import { DoorFrame } from '#components/accounts/door-frame';
import { LinkOver } from '#components/accounts/link-over';
import { NewcomerForm } from '#components/accounts/newcomer-form';
import { doorLinkOf } from '#lib/accounts/door-page';
import { roleNames, roleWords } from '#lib/accounts/role';

interface LinkPage {
  readonly params: Promise<{ token: string }>;
}

export const metadata: Metadata = { title: 'Join the studio' };

export default async function JoinPage({ params }: LinkPage) {
  const { token } = await params;
  const link = await doorLinkOf('invitation', token);
  if (!link?.role) return <LinkOver />;
  return (
    <DoorFrame
      title="Join the studio"
      about={`You are invited as ${roleNames[link.role].toLowerCase()}. ${roleWords[link.role]}`}
    >
      <NewcomerForm way="invitation" token={token} email={link.email} />
    </DoorFrame>
  );
}
