'use client';

import { CardNotice } from '#components/generations/card-notice';
import { NoticeButton } from '#components/generations/notice-button';
import { type Order, orderStore } from '#lib/generations/order-store';
import { refusalWords } from '#lib/generations/refusal-words';
import { retryOrder } from '#lib/generations/send-order';
import { takeRecipe } from './take-recipe.ts';

export interface RefusalNoticeProps {
  readonly order: Order;
  readonly refusal: NonNullable<Order['refusal']>;
}

/** An order that the studio did not take: nothing typed is lost. */
export function RefusalNotice({ order, refusal }: RefusalNoticeProps) {
  const { clientKey, recipe } = order;
  const { title, advice } = refusalWords(refusal);
  const forget = () => orderStore.getState().forgetOrder(clientKey);
  const putBack = async () => {
    if (await takeRecipe(recipe)) forget();
  };
  return (
    <CardNotice
      tone="bad"
      title={title}
      actions={
        <>
          <NoticeButton isMain onPress={() => retryOrder(order)}>
            Try again
          </NoticeButton>
          <NoticeButton onPress={() => void putBack()}>Put it back in the composer</NoticeButton>
          <NoticeButton onPress={forget}>Dismiss</NoticeButton>
        </>
      }
    >
      <p>{advice}</p>
    </CardNotice>
  );
}
