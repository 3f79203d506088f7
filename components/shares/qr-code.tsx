import { encode } from 'uqr';

/** A text as a QR code: dark on white in every theme, since cameras expect it so. */
export function QrCode({ text }: { readonly text: string }) {
  const { size, data } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])))
    .join('');
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label="QR code of the link"
      shapeRendering="crispEdges"
      className="size-40 rounded bg-white text-black"
    >
      <path d={path} fill="currentColor" />
    </svg>
  );
}
