import type { Metadata } from 'next';
import { DoorFrame } from '#components/accounts/door-frame';
import { SignInForm } from '#components/accounts/sign-in-form';
import { signInPage } from '#lib/accounts/door-page';
import type { SearchParams } from '#lib/search-params';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  readonly searchParams: Promise<SearchParams>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  return (
    <DoorFrame title="Sign in" about="This studio is for those who were invited.">
      <SignInForm {...(await signInPage(await searchParams))} />
    </DoorFrame>
  );
}
