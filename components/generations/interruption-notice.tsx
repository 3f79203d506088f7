import { Button } from '#components/ui/button';
import { dismissInterruption } from '#lib/generations/actions';
import { type Interruption, interruptionWords } from '#lib/generations/interruption';

/** Once after the studio was interrupted: what it found, and what became of it. */
export function InterruptionNotice({ found }: { readonly found: Interruption }) {
  const dismiss = async () => {
    'use server';
    await dismissInterruption();
  };
  return (
    <section
      aria-label="The studio was interrupted"
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-raised px-4 py-3 md:px-6"
    >
      <p className="min-w-0 max-w-[80ch] flex-1 basis-72 text-pretty text-text-2 text-xs/5">
        {interruptionWords(found)}{' '}
        <a href="/" className="text-text underline underline-offset-2">
          See them in the Studio
        </a>
      </p>
      <form action={dismiss}>
        <Button type="submit">Dismiss</Button>
      </form>
    </section>
  );
}
