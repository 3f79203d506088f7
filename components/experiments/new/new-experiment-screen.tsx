import { NewExperimentForm } from '#components/experiments/new/new-experiment-form';
import { aboveBar } from '#components/ui/toast-places';
import { Toasts } from '#components/ui/toasts';

/** Where an experiment is thought out; nothing is sent before its plan is known. */
export function NewExperimentScreen({ provider }: { readonly provider: 'demo' | 'seedream' }) {
  return (
    <main className="mx-auto grid w-full max-w-5xl gap-6 px-4 pt-6 pb-24 md:px-6">
      <div className="grid gap-1">
        <a href="/experiments" className="text-text-3 text-xs hover:text-text">
          Experiments
        </a>
        <h1 className="font-semibold text-xl tracking-tight">New experiment</h1>
      </div>
      <NewExperimentForm provider={provider} />
      <Toasts place={aboveBar} />
    </main>
  );
}
