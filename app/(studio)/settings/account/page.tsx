import type { Metadata } from 'next';
import { AccountScreen } from '#components/accounts/account-screen';
import { getAccountPage } from '#lib/people/account-page';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  return <AccountScreen {...(await getAccountPage())} />;
}
