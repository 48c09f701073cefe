import { COLOURS as C } from './figures.mjs';

export const WIDTH = 960;
export const HEIGHT = 540;

/** Wall, window, floor and what stands behind the people. `number`: the called number on the screen, `clock`: minutes past ten. */
export function room({ number = '021', clock = 5 } = {}) {
  const turn = (degrees, length, width) => `<path d="M0 0 V${-length}" transform="rotate(${degrees})" stroke="${C.ink}" stroke-width="${width}" stroke-linecap="round"/>`;
  return `<rect width="960" height="540" fill="${C.wall}"/><rect y="468" width="960" height="72" fill="${C.floor}"/><path d="M0 468 H960" stroke="${C.line}" stroke-width="3"/>
<g stroke="${C.line}" stroke-width="3" fill="#eaf3f1"><rect x="640" y="70" width="120" height="170" rx="6"/><rect x="772" y="70" width="120" height="170" rx="6"/></g>
<path d="M640 200 C680 176 720 206 760 184 M772 184 C812 168 852 204 892 178" stroke="${C.accentLight}" stroke-width="6" fill="none" stroke-linecap="round"/>
<g transform="translate(70 90)"><rect x="0" y="0" width="150" height="74" rx="10" fill="${C.accentDark}"/><text x="75" y="52" font-family="DejaVu Sans, Verdana, sans-serif" font-weight="700" font-size="42" text-anchor="middle" fill="#fff">${number}</text></g>
<g transform="translate(566 118)"><circle r="36" fill="${C.paper}" stroke="${C.ink}" stroke-width="4"/>${turn(300 + clock / 2, 17, 5)}${turn(clock * 6, 25, 4)}</g>
<g transform="translate(48 330)"><path d="M20 138 h40 l8 -52 h-56 Z" fill="${C.woodDark}"/><path d="M40 88 C36 40 14 36 4 20 C30 22 40 50 40 60 C40 40 46 4 74 -6 C72 24 58 30 44 62 C52 46 66 46 82 46 C70 64 52 60 42 88 Z" fill="${C.accent}" opacity="0.75"/></g>`;
}

/** The counter, with the clerk's screen standing at its far edge. */
export function counter() {
  return `<rect x="386" y="300" width="166" height="168" fill="${C.wood}"/><rect x="386" y="300" width="44" height="168" fill="${C.woodDark}" opacity="0.45"/><path d="M440 330 h98 v112 h-98 Z" fill="${C.wood2}"/>
<circle cx="489" cy="386" r="26" fill="${C.accent}"/><text x="489" y="399" font-family="DejaVu Sans, Verdana, sans-serif" font-weight="700" font-size="34" text-anchor="middle" fill="#fff">3</text>
<path d="M404 292 l10 -34" stroke="${C.ink}" stroke-width="8"/><path d="M392 290 h30" stroke="${C.ink}" stroke-width="7" stroke-linecap="round"/><path d="M398 262 l14 -66 q1 -5 6 -4 l4 1 q5 1 4 6 l-14 66 Z" fill="${C.ink}"/><path d="M401 259 l12 -60 l3 1 l-12 60 Z" fill="${C.accentLight}"/>
<rect x="366" y="288" width="204" height="15" rx="7" fill="${C.woodDark}"/>`;
}

/** A chair; `x` is its seat's middle, `facing` where who sits on it looks. */
export function chair(x, facing, colour = C.trousers) {
  return `<g transform="translate(${x} 0) scale(${facing} 1)"><path d="M-44 250 q-8 70 0 136" fill="none" stroke="${colour}" stroke-width="13" stroke-linecap="round"/><path d="M-44 388 h80" stroke="${colour}" stroke-width="14" stroke-linecap="round"/><path d="M-34 394 v72 M26 394 v72" stroke="${colour}" stroke-width="8" stroke-linecap="round"/></g>`;
}

/** A bubble with what is said, as a sign: '?', 'list' (what is still missing), 'ok'. `show`: 0 to 1. */
export function bubble({ x, y, sign, show = 1, flip = 1 }) {
  const signs = {
    ask: `<path d="M-12 -14 q0 -16 14 -16 q16 0 16 15 q0 10 -12 14 v8" fill="none" stroke="${C.accent}" stroke-width="8" stroke-linecap="round"/><circle cx="6" cy="20" r="5.5" fill="${C.accent}"/>`,
    list: `<path d="M-30 -20 l6 7 l11 -14 M-30 12 l6 7 l11 -14" fill="none" stroke="${C.accent}" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/><path d="M0 -18 h30 M0 14 h22" stroke="${C.ink}" stroke-width="6" stroke-linecap="round"/>`,
    ok: `<path d="M-20 0 l14 15 l26 -32" fill="none" stroke="${C.accent}" stroke-width="9" stroke-linecap="round" stroke-linejoin="round"/>`,
    heart: `<path d="M0 24 C-34 2 -24 -26 -6 -22 q4 1 6 6 q2 -5 6 -6 C24 -26 34 2 0 24 Z" fill="#d9776a"/>`,
  };
  return `<g opacity="${show.toFixed(2)}" transform="translate(${x} ${y}) scale(${(0.7 + 0.3 * show).toFixed(3)})"><g transform="scale(${flip} 1)"><path d="M-50 -44 h100 a16 16 0 0 1 16 16 v52 a16 16 0 0 1 -16 16 h-66 l-30 24 l4 -24 h-8 a16 16 0 0 1 -16 -16 v-52 a16 16 0 0 1 16 -16 Z" fill="#fff" stroke="${C.ink}" stroke-width="3"/></g>${signs[sign] ?? ''}</g>`;
}

/** Six dots along the foot of the picture: which step this is, 1 to 6. */
export function dots(step) {
  return [1, 2, 3, 4, 5, 6].map((n) => {
    const x = 480 + (n - 3.5) * 44;
    return `<circle cx="${x}" cy="508" r="15" fill="${n === step ? C.accent : '#fff'}" stroke="${n <= step ? C.accent : C.line}" stroke-width="3"/><text x="${x}" y="514.5" font-family="DejaVu Sans, Verdana, sans-serif" font-weight="700" font-size="17" text-anchor="middle" fill="${n === step ? '#fff' : n < step ? C.accent : '#8d8672'}">${n}</text>`;
  }).join('');
}

export const svg = (content) => `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 960 540">${content}</svg>`;
