import { encode } from 'uqr';

/** A QR code as one SVG path, black on white in every theme: scanners want it so. `size` in pixels. `label` says what it holds. */
export function QrCode({ text, label, size = 128 }: { text: string; label: string; size?: number }) {
  const { data, size: cells } = encode(text, { ecc: 'M', border: 2 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${cells} ${cells}`} width={size} height={size} shapeRendering="crispEdges" className="shrink-0 rounded" style={{ background: '#fff' }}>
      <path d={path} fill="#000" />
    </svg>
  );
}
