import { useRouter } from 'next/navigation';
import { focusPromptOnArrival } from './focus-prompt.ts';

/** Leads to the studio from elsewhere, with the cursor behind the prompt. */
export function useGoToStudio(): () => void {
  const router = useRouter();
  return () => {
    focusPromptOnArrival();
    router.push('/');
  };
}
