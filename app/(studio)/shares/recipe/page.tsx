import type { Metadata } from 'next';
import { RecipeScreen } from '#components/shares/recipe-screen';
import { requireViewer } from '#lib/accounts/viewer';

export const metadata: Metadata = { title: 'A recipe for you' };

export default async function RecipePage() {
  await requireViewer();
  return <RecipeScreen />;
}
