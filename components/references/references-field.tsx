import { memo, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { AddressField } from '#components/references/address-field';
import { TrayNotices } from '#components/references/tray-notices';
import { Button } from '#components/ui/button';
import { FieldLabel } from '#components/ui/field-label';
import { Icon } from '#components/ui/icon';
import { referenceCount } from '#lib/compose/reference-count';
import { referenceRules } from '#lib/references/reference-rules';
import { trayWords } from '#lib/references/tray-words';
import { acceptedFiles } from './accepted-files.ts';
import type { Arrival } from './arrival.ts';
import { useArrivals } from './use-arrivals.ts';
import { useTray } from './use-tray.ts';

interface ReferencesFieldProps {
  /** How many there are. */
  readonly count: number;
  /** What keeps the references from being sent, or null. */
  readonly problem: string | null;
  /** What they may weigh together before a person is warned, in bytes. */
  readonly budgetBytes: number;
}

/** The pictures a request refers to, and every way to add one. A key in the prompt leaves it as it is. */
export const ReferencesField = memo(function ReferencesField(props: ReferencesFieldProps) {
  const { count, problem, budgetBytes } = props;
  const input = useRef<HTMLInputElement>(null);
  const [isPicking, setPicking] = useState(false);
  const [addressProblem, setAddressProblem] = useState<string | null>(null);
  const hasOffers = useStore(trayWords, ({ offers }) => offers.length > 0);
  const { Tray, prepare, withTray, withPictures, tryAgain } = useTray(count > 0 || hasOffers);
  const isFull = count >= referenceRules.maxCount;

  const receive = (arrival: Arrival) => void withPictures((tray) => tray.receive(arrival));
  const isDragged = useArrivals({ prepare, receive });
  const takeChosen = () => {
    const files = [...(input.current?.files ?? [])];
    // The same file can be chosen again after it was removed.
    if (input.current) input.current.value = '';
    if (files.length > 0) receive({ files, list: '', html: '' });
  };
  const takeEarly = useRef(takeChosen);
  // What was chosen before the script came.
  useEffect(() => takeEarly.current(), []);

  return (
    <section
      aria-label="Reference images"
      className="folded:hidden"
      onFocus={prepare}
      onPointerEnter={prepare}
    >
      <FieldLabel label="References">{referenceCount(count)}</FieldLabel>
      {Tray && (
        <Tray
          budgetBytes={budgetBytes}
          isDragged={isDragged}
          isPicking={isPicking}
          onPicked={() => setPicking(false)}
          receive={receive}
        />
      )}
      <div className="flex items-center gap-2">
        <Button
          aria-disabled={isFull || undefined}
          className="aria-disabled:opacity-60"
          onClick={() =>
            isFull ? void withTray((tray) => tray.sayFull()) : input.current?.click()
          }
        >
          <Icon name="plus" size={15} />
          Add references
        </Button>
        <AddressField
          problem={addressProblem}
          onAdd={(address, clear) =>
            void withPictures((tray) => {
              const wrong = tray.receiveAddress(address);
              setAddressProblem(wrong);
              if (!wrong) clear();
            })
          }
        />
        <Button
          size="icon"
          className="md:size-8"
          aria-label="Pick from the studio"
          title="Pick from the gallery or from references used before"
          aria-haspopup="dialog"
          onClick={() => setPicking(true)}
        >
          <Icon name="images" size={15} />
        </Button>
      </div>
      <input ref={input} type="file" hidden multiple accept={acceptedFiles} onChange={takeChosen} />
      <TrayNotices problem={problem} addressProblem={addressProblem} onTryAgain={tryAgain} />
    </section>
  );
});
