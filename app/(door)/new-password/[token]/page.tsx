import type { Metadata } from 'next';
import { DoorFrame } from '#components/accounts/door-frame';
import { LinkOver } from '#components/accounts/link-over';
import { NewPasswordForm } from '#components/accounts/new-password-form';
import { doorLinkOf } from '#lib/accounts/door-page';

interface LinkPage {
  readonly params: Promise<{ token: string }>;
}

export const metadata: Metadata = { title: 'Choose a new password' };

export default async function NewPasswordPage({ params }: LinkPage) {
  const { token } = await params;
  if (!(await doorLinkOf('new-password', token))) return <LinkOver />;
  return (
    <DoorFrame
      title="Choose a new password"
      about="Whoever is signed in with the old one is signed out."
    >
      <NewPasswordForm token={token} />
    </DoorFrame>
  );
}
