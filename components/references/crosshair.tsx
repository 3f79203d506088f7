import type { Spot } from '#lib/references/drawing-shape';

/** Where the next press of Enter draws; light on dark, so that it is seen on any picture. */
export function Crosshair({ x, y }: Spot) {
  return (
    <svg
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 size-full overflow-hidden forced-color-adjust-none"
    >
      {(['black', 'white'] as const).map((tone) => (
        <g key={tone} stroke={tone} strokeWidth={tone === 'black' ? 3 : 1} fill="none">
          <line x1={x} x2={x} y1={0} y2="100%" />
          <line x1={0} x2="100%" y1={y} y2={y} />
          <circle cx={x} cy={y} r={9} />
        </g>
      ))}
    </svg>
  );
}
