import type { Metadata } from 'next';
import { RecipeScreen } from '#components/shares/recipe-screen';
import { hasRight } from '#lib/accounts/role';
import { requireViewer } from '#lib/accounts/viewer';

export const metadata: Metadata = { title: 'A recipe for you' };

export default async function RecipePage() {
  const viewer = await requireViewer();
  return <RecipeScreen canMake={hasRight(viewer.role, 'make')} />;
}
