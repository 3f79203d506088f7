'use client';

import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Switch } from '#components/ui/switch';
import { heardFrom } from '#lib/ask-action';
import { countMarks } from '#lib/experiments/actions';

const notChanged = 'The studio did not change it. Try again.';

interface EvidenceSwitchProps {
  readonly experimentId: string;
  readonly isCounted: boolean;
  /** What there is to be counted, in words; empty where there is nothing. */
  readonly words: string;
}

/** Whether what was said of the pictures elsewhere counts in the ranking. */
export function EvidenceSwitch({ experimentId, isCounted, words }: EvidenceSwitchProps) {
  const id = useId();
  const router = useRouter();
  const [wanted, setWanted] = useState(isCounted);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (isOn: boolean) => {
    setWanted(isOn);
    const changed = await heardFrom(countMarks({ id: experimentId, isOn }), () => notChanged);
    if (!changed.ok) setWanted(!isOn);
    setProblem(changed.ok ? null : changed.failure);
    router.refresh();
  };
  return (
    <div className="max-w-md">
      <Switch
        name="counts-marks"
        label="Count gallery ratings and client picks"
        hint={words === '' ? 'None of these pictures has any yet' : words}
        checked={wanted}
        onChange={(isOn) => void change(isOn)}
      />
      <Advice id={`${id}-problem`} tone="bad" message={problem} />
    </div>
  );
}
