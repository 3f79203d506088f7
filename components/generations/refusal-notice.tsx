'use client';

import { CardNotice } from '#components/generations/card-notice';
import { Button } from '#components/ui/button';
import { type Order, orderStore } from '#lib/generations/order-store';
import { refusalWords } from '#lib/generations/refusal-words';
import { retryOrder } from '#lib/generations/send-order';
import { takeRecipe } from './take-recipe.ts';

interface RefusalNoticeProps {
  readonly order: Order;
  readonly refusal: NonNullable<Order['refusal']>;
}

/** An order that the studio did not take: nothing typed is lost. */
export function RefusalNotice({ order, refusal }: RefusalNoticeProps) {
  const { clientKey, recipe } = order;
  const { title, advice } = refusalWords(refusal);
  const forget = () => orderStore.getState().forgetOrder(clientKey);
  const putBack = () => {
    takeRecipe(recipe);
    forget();
  };
  return (
    <CardNotice
      tone="bad"
      title={title}
      actions={
        <>
          <Button size="small" onClick={() => retryOrder(order)}>
            Try again
          </Button>
          <Button size="small" onClick={putBack}>
            Put it back in the composer
          </Button>
          <Button size="small" look="plain" onClick={forget}>
            Dismiss
          </Button>
        </>
      }
    >
      <p>{advice}</p>
    </CardNotice>
  );
}
