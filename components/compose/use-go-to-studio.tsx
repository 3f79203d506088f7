import { useRouter } from 'next/navigation';
import { focusPromptOnArrival } from '#components/compose/focus-prompt';

/** Leads to the studio from elsewhere, with the cursor behind the prompt. */
export function useGoToStudio(): () => void {
  const router = useRouter();
  return () => {
    focusPromptOnArrival();
    router.push('/');
  };
}
