import { Icon } from '#components/ui/icon';

interface MoreButtonProps {
  /** What it opens. */
  readonly menu: string;
}

/** On a phone, the way to what the bar has no room for; without a script too. */
export function MoreButton({ menu }: MoreButtonProps) {
  return (
    <button
      type="button"
      popoverTarget={menu}
      aria-label="More"
      title="More"
      className="grid size-11 shrink-0 place-items-center rounded text-text-2 hover:bg-hover hover:text-text md:hidden"
    >
      <Icon name="menu" size={18} />
    </button>
  );
}
