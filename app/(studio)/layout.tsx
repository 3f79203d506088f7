import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { StudioHeader } from '#components/shell/studio-header';
import { getStudioFacts } from '#lib/accounts/studio-facts';
import { readTheme, themeCookie } from '#lib/accounts/theme';

export default async function StudioLayout({ children }: { readonly children: ReactNode }) {
  const { provider } = getStudioFacts();
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <>
      <StudioHeader provider={provider} theme={theme} />
      {children}
    </>
  );
}
