'use client';

import { useState } from 'react';
import { Advice } from '#components/ui/advice';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { tell } from '#components/ui/toast-manager';
import { heardFrom } from '#lib/ask-action';
import type { AgainPlan } from '#lib/gallery/again';
import { generateAgain } from '#lib/gallery/again-actions';
import { againButton, againWords } from '#lib/gallery/again-words';
import { countLabel } from '#lib/generations/count';
import type { GenerateFailure } from '#lib/generations/generate-failure';
import { imageAddress } from '#lib/generations/image-address';
import { refusalWords } from '#lib/generations/refusal-words';
import { newClientKey } from '#lib/id';
import { useAgainPlan } from './use-again-plan.ts';

interface AgainDialogProps {
  /** At most `mostAgain`. */
  readonly ids: readonly string[];
  onClose(): void;
}

/** What chosen pictures were made by, to be ordered once more: all of it by one press, or none. */
export function AgainDialog({ ids, onClose }: AgainDialogProps) {
  // An order that is sent once more under its key is never made twice.
  const [keys] = useState(() => new Map(ids.map((id) => [id, newClientKey()])));
  const { plan, isUnanswered, ask } = useAgainPlan(ids);
  const [isOrdering, setOrdering] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const canOrder = plan !== null && plan.overBudget === null && plan.orders.length > 0;
  const order = async (orders: AgainPlan['orders']) => {
    setOrdering(true);
    setRefusal(null);
    const asked = orders.flatMap(({ imageId }) => {
      const clientKey = keys.get(imageId);
      return clientKey ? [{ clientKey, imageId }] : [];
    });
    const result = await heardFrom(generateAgain({ orders: asked }), failureWords);
    setOrdering(false);
    if (!result.ok) return setRefusal(result.failure);
    tell(`${countLabel(result.value.length, 'generation')} ordered`);
    onClose();
  };
  // Who leaves would not hear of a refusal, and would order anew under other keys.
  const close = () => {
    if (!isOrdering) onClose();
  };
  return (
    <Dialog
      title="Generate again"
      onClose={close}
      footer={
        <>
          <Button isBusy={isOrdering} onClick={close}>
            Not now
          </Button>
          <Button
            look="primary"
            disabled={!canOrder}
            isBusy={isOrdering}
            className="disabled:opacity-50"
            onClick={() => plan && !isOrdering && void order(plan.orders)}
          >
            {plan ? againButton(plan) : 'Generate again'}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {plan && plan.orders.length > 0 && <Orders orders={plan.orders} />}
        <p role="status" className="text-pretty text-text-2 tabular-nums">
          {isOrdering && 'Ordering. This closes when the studio has taken it.'}
          {!isOrdering && plan && againWords(plan)}
          {!plan && !isUnanswered && 'Asking what it would cost…'}
        </p>
      </div>
      <Advice id="again-advice" tone="bad" message={refusal ?? plan?.overBudget ?? null} />
      <Advice
        id="again-unanswered"
        tone="bad"
        message={isUnanswered ? 'The studio did not say what it would cost.' : null}
      >
        <Button size="small" onClick={ask}>
          Try again
        </Button>
      </Advice>
    </Dialog>
  );
}

function Orders({ orders }: Pick<AgainPlan, 'orders'>) {
  return (
    <ul aria-label="What is ordered again" className="grid gap-2">
      {orders.map(({ imageId, prompt }) => (
        <li key={imageId} className="flex min-w-0 items-center gap-2.5">
          {/* biome-ignore lint/performance/noImgElement: the studio makes its own fixed variants */}
          <img
            src={imageAddress(imageId, 'small')}
            alt=""
            width={40}
            height={40}
            loading="lazy"
            decoding="async"
            className="size-10 shrink-0 rounded-sm bg-sunken object-cover"
          />
          <span className="line-clamp-2 min-w-0 text-xs/4">{prompt}</span>
        </li>
      ))}
    </ul>
  );
}

function failureWords(failure: GenerateFailure | undefined): string {
  const { title, advice } = refusalWords(failure ?? { code: 'offline' });
  return `${title}. ${advice}`;
}
