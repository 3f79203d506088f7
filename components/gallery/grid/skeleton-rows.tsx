/** Rows of plain tones where pictures will be: a page of the gallery that is on its way. */
const rows = [
  { id: 'a', ratios: [1.78, 0.75, 1.33, 1, 1.6] },
  { id: 'b', ratios: [0.67, 1.2, 2.1, 1.5, 0.75] },
  { id: 'c', ratios: [2.4, 1.1, 1, 1.5] },
  { id: 'd', ratios: [1, 1.78, 0.75, 1.33, 1.5] },
] as const;

export function SkeletonRows() {
  return (
    <div aria-hidden="true" className="grid gap-1.5 pt-15">
      {rows.map(({ id, ratios }) => (
        <div key={id} className="flex gap-1.5">
          {ratios.map((ratio, place) => (
            <i
              key={ratio}
              className={`block rounded-[4px] bg-raised ${place > 2 ? 'max-md:hidden' : ''}`}
              style={{ flex: `${ratio} 1 0`, aspectRatio: ratio }}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
