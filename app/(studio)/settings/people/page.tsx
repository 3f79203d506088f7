import type { Metadata } from 'next';
import { PeopleScreen } from '#components/people/people-screen';
import { getPeoplePage } from '#lib/people/people-page';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  return <PeopleScreen {...(await getPeoplePage())} />;
}
