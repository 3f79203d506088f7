import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { experimentDraftStore } from '#lib/experiments/draft/draft-store';
import { planDraft } from '#lib/experiments/draft/plan-draft';

/** The experiment of this browser, and the plan that it stands for, which may come a moment later. */
export function useExperimentDraft() {
  const [isReady, setReady] = useState(false);
  const state = useStore(experimentDraftStore);
  useEffect(() => {
    experimentDraftStore.restore();
    setReady(true);
  }, []);
  // Ten thousand cells take longer to plan than a key may take to be seen.
  const planned = useDeferredValue(state.draft);
  const plan = useMemo(() => planDraft(planned), [planned]);
  return { ...state, plan, isReady, isPlanned: planned === state.draft };
}
