/** The seed, and beside it the name where there is room: between a phone and a laptop the bar is full. */
export function Logo() {
  return (
    <span className="flex shrink-0 items-center gap-2 whitespace-nowrap font-semibold tracking-tight">
      <i
        aria-hidden="true"
        className="size-[18px] rounded-[50%_50%_50%_4px] bg-accent forced-colors:border"
      />
      <span className="max-sm:sr-only md:max-[900px]:sr-only">Seedream Studio</span>
    </span>
  );
}
