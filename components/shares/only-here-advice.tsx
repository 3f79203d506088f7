import { Advice } from '#components/ui/advice';
import { isLoopback } from './loopback.ts';

interface OnlyHereAdviceProps {
  readonly id: string;
  /** What can be done about it. */
  readonly remedy: string;
}

/** Says that a link leads nowhere for others, where the studio has no address that they could reach. */
export function OnlyHereAdvice({ id, remedy }: OnlyHereAdviceProps) {
  if (!isLoopback(location.hostname)) return null;
  return (
    <Advice
      id={id}
      tone="warn"
      message={`This studio can be reached from this computer only, so nobody else can open a link to it. ${remedy}`}
    />
  );
}
