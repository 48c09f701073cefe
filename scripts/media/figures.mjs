/**
 * People and things of the service hall, drawn from a few numbers: SVG text out, nothing else. A person is a pose; between two poses
 * everything that is a number can be mixed, which is all that the film of the six steps needs.
 */
export const COLOURS = {
  wall: '#f3efe6', floor: '#e3dccd', line: '#d5ccb9', ink: '#26343b', paper: '#ffffff',
  accent: '#0f766e', accentDark: '#0b5650', accentLight: '#a9d6cf', wood: '#d9c3a0', woodDark: '#bfa47b', wood2: '#ead9bd',
  skin: '#f0c6a2', skin2: '#e5b48c', hair: '#2c2a30', greyHair: '#8b8f96', coat: '#c9744a', coatDark: '#a95c37', trousers: '#4d5a68',
};
const C = COLOURS;

const TORSO = 112;
const UPPER = 58;
const FORE = 56;
const LEG = 74;

/** From a point, `length` in a direction: 0 is down, positive turns towards where the person looks. */
function along([x, y], degrees, length, facing) {
  const angle = (degrees * Math.PI) / 180;
  return [x + Math.sin(angle) * length * facing, y + Math.cos(angle) * length];
}

const at = ([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`;
const limb = (points, width, colour) => `<polyline points="${points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** Where the joints of a pose are. `x`, `y`: the hip. `lean`: degrees forward. `front`, `back`: degrees of upper arm and forearm. */
export function joints({ x, y, lean = 0, facing = 1, front, back }) {
  const hip = [x, y];
  const neck = along(hip, 180 - lean, TORSO, facing);
  const shoulder = along(hip, 180 - lean, TORSO - 14, facing);
  const arm = ([upper, fore]) => {
    const elbow = along(shoulder, upper, UPPER, facing);
    return { elbow, hand: along(elbow, fore, FORE, facing) };
  };
  return { hip, neck, shoulder, front: arm(front), back: arm(back) };
}

function leg(hip, [thigh, shin], facing, colour) {
  const knee = along(hip, thigh, LEG, facing);
  const foot = along(knee, shin, LEG, facing);
  return limb([hip, knee, foot], 30, colour) + limb([foot, [foot[0] + 18 * facing, foot[1] + 3]], 16, C.ink);
}

function hand([x, y], open, facing, tilt) {
  if (!open) return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="11" fill="${C.skin}"/>`;
  // Fingers together, thumb to the side.
  return `<g transform="translate(${at([x, y])}) rotate(${tilt.toFixed(1)}) scale(${facing} 1)"><rect x="-9" y="-26" width="18" height="32" rx="9" fill="${C.skin}"/><path d="M7 -4 q9 -4 9 -13" fill="none" stroke="${C.skin}" stroke-width="7" stroke-linecap="round"/><path d="M-3 -22 v14 M3 -22 v14" stroke="${C.skin2}" stroke-width="1.5" stroke-linecap="round"/></g>`;
}

function head(neck, { facing = 1, nod = 0, smile = 1, look, eyes = 1 }, role) {
  const hair = role === 'clerk' ? C.hair : C.greyHair;
  const turned = look ?? facing;
  const bun = role === 'clerk' ? `<circle cx="-31" cy="-4" r="13" fill="${hair}"/>` : '';
  const cut = role === 'clerk'
    ? `<path d="M-33 6 C-40 -30 -14 -42 6 -38 C26 -36 35 -20 33 -8 C20 -10 6 -16 0 -24 C-6 -14 -20 -8 -22 8 Z" fill="${hair}"/>`
    : `<path d="M-34 2 C-38 -26 -16 -41 6 -38 C24 -36 34 -24 33 -14 C18 -16 -10 -22 -20 -12 C-24 -6 -24 2 -26 8 Z" fill="${hair}"/>`;
  const open = 4.2 * Math.max(eyes, 0.12);
  return `<g transform="translate(${at([neck[0], neck[1] - 32])}) rotate(${(nod * facing).toFixed(1)}) scale(${turned} 1)">${bun}
<path d="M-9 22 h18 v20 h-18 Z" fill="${C.skin2}"/><circle r="33" fill="${C.skin}"/><circle cx="-14" cy="5" r="6.5" fill="${C.skin2}"/>${cut}
<ellipse cx="8" cy="0" rx="3.4" ry="${open}" fill="${C.ink}"/><ellipse cx="24" cy="0" rx="3" ry="${open}" fill="${C.ink}"/>
<path d="M3 -10 q5 -3 10 0 M20 -10 q4 -3 8 0" stroke="${hair}" stroke-width="2.6" fill="none" stroke-linecap="round"/>
<path d="M8 ${(15 - smile * 2).toFixed(1)} q8 ${(smile * 9).toFixed(1)} 16 0" stroke="#b4553f" stroke-width="3.2" fill="none" stroke-linecap="round"/>
<circle cx="2" cy="10" r="5" fill="#f2a48a" opacity="${(0.45 * smile).toFixed(2)}"/></g>`;
}

/** A person. `role`: clerk (uniform, scarf) or customer. `legs`: degrees of thigh and shin of each leg. Arms before the body are drawn by `armsInFront`. */
export function person(pose, role) {
  const { facing = 1, legs = [[4, 0], [-4, 0]], lean = 0 } = pose;
  const parts = joints(pose);
  const coat = role === 'clerk' ? C.accent : C.coat;
  const dark = role === 'clerk' ? C.accentDark : C.coatDark;
  const cloth = role === 'clerk' ? C.ink : C.trousers;
  const body = `<g transform="translate(${at(parts.hip)}) rotate(${(lean * facing).toFixed(1)}) scale(${facing} 1)">
<path d="M-34 8 C-38 -40 -38 -80 -30 -98 C-22 -112 22 -112 30 -98 C38 -80 36 -40 32 8 Z" fill="${coat}"/>
${role === 'clerk' ? `<path d="M-2 -110 L20 -108 L12 -84 Z" fill="${C.paper}"/><path d="M0 -110 L26 -106 L14 -92 L20 -70 L6 -78 Z" fill="${C.accentLight}"/><rect x="-16" y="-74" width="20" height="7" rx="2" fill="${C.wood2}"/>` : `<path d="M2 -110 L20 -108 L14 -88 Z" fill="${C.wood2}"/><path d="M14 -88 L10 6" stroke="${dark}" stroke-width="3"/>`}</g>`;
  return leg(parts.hip, legs[1], facing, cloth) + limb([parts.shoulder, parts.back.elbow, parts.back.hand], 24, dark) + hand(parts.back.hand, false, facing, 0)
    + leg(parts.hip, legs[0], facing, cloth) + body + head(parts.neck, pose, role);
}

/** The near arm, which goes before body and counter. `open`: an open palm, turned by `tilt` degrees. `pen`: whether the hand holds one. */
export function nearArm(pose, role) {
  const { facing = 1, open = 0, tilt = 0, pen = 0 } = pose;
  const { shoulder, front } = joints(pose);
  const colour = role === 'clerk' ? '#12877d' : '#d4835a';
  const cuff = [front.elbow[0] + (front.hand[0] - front.elbow[0]) * 0.86, front.elbow[1] + (front.hand[1] - front.elbow[1]) * 0.86];
  const [x, y] = front.hand;
  const held = pen > 0.5 ? `<path d="M${at([x + 8 * facing, y + 20])} L${at([x - 10 * facing, y - 22])}" stroke="${C.ink}" stroke-width="5" stroke-linecap="round"/>` : '';
  return limb([shoulder, front.elbow, cuff], 24, colour) + held + hand(front.hand, open > 0.5, facing, tilt);
}

/** A sheet of paper. `turn`: degrees; `flat`: 0 upright, 1 lying; `signed`: how much of the signature is written, 0 to 1. */
export function sheet({ x, y, turn = 0, signed = 0, flat = 0 }) {
  const height = 72 - flat * 40;
  const slant = flat * 12;
  const edge = (part) => `${(-26 + slant * (0.5 - part)).toFixed(1)} ${(height * (part - 0.5)).toFixed(1)}`;
  const line = (part, width) => `<path d="M${edge(part)} m8 0 h${width}" stroke="${C.line}" stroke-width="${(4 - flat * 1.6).toFixed(1)}" stroke-linecap="round"/>`;
  const name = signed > 0 ? `<path d="M${edge(0.8)} m24 0 q4 -7 7 -1 t7 -1 t7 0" pathLength="100" stroke-dasharray="${(signed * 100).toFixed(0)} 200" fill="none" stroke="${C.accent}" stroke-width="2.6" stroke-linecap="round"/>` : '';
  return `<g transform="translate(${at([x, y])}) rotate(${turn.toFixed(1)})"><path d="M${edge(0)} h52 l${(-slant).toFixed(1)} ${height.toFixed(1)} h-52 Z" fill="${C.paper}" stroke="${C.ink}" stroke-width="2.4" stroke-linejoin="round"/>${line(0.2, 34)}${line(0.38, 34)}${line(0.56, 20)}${name}</g>`;
}
