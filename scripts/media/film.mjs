import { picture, STEPS } from './scenes.mjs';

export const FRAMES_PER_SECOND = 15;
/** Seconds that each step is shown, moving over included. The captions in `content/media` follow them. */
export const SECONDS_PER_STEP = 6;
const MOVING = 1.6;

/** Where somebody turns to is one side or the other, never between. */
const TURNS = new Set(['facing', 'look']);

/** Everything between two moments: numbers are mixed, the rest belongs to the moment that is nearer. `part`: 0 to 1. */
export function mix(from, to, part) {
  if (typeof from === 'number' && typeof to === 'number') return from + (to - from) * part;
  if (Array.isArray(from) && Array.isArray(to)) return from.map((entry, index) => mix(entry, to[index], part));
  if (from !== null && to !== null && typeof from === 'object' && typeof to === 'object') {
    return Object.fromEntries(Object.keys({ ...from, ...to }).map((key) => [key, mix(from[key], to[key], TURNS.has(key) ? Math.round(part) : part)]));
  }
  return part < 0.5 ? from : to;
}

const ease = (part) => part * part * (3 - 2 * part);
const between = (value, low, high) => Math.min(Math.max(value, low), high);

/** What keeps people alive while a step is held: breath, a blink, a hand that moves a little, a signature that is being written. */
function alive(scene, index, time) {
  const breath = Math.sin(time * 2.2);
  const blink = time % 3.1 < 0.12 ? 0 : 1;
  const clerk = { ...scene.clerk, lean: scene.clerk.lean + breath * 0.5, eyes: blink };
  const customer = { ...scene.customer, lean: scene.customer.lean - breath * 0.4, eyes: (time + 1.4) % 3.7 < 0.12 ? 0 : 1 };
  let { paper, clock } = scene;
  if (STEPS[index].name === 'raise-hand' || STEPS[index].name === 'see-off') clerk.front = [clerk.front[0], clerk.front[1] + Math.sin(time * 3.4) * 4];
  if (STEPS[index].name === 'handle') {
    clerk.front = [clerk.front[0], clerk.front[1] + Math.sin(time * 9) * 2.5];
    clerk.back = [clerk.back[0], clerk.back[1] + Math.cos(time * 9) * 2.5];
    clock += between((time - MOVING) / 3, 0, 1) * 3;
  }
  if (STEPS[index].name === 'sign') {
    const written = between((time - MOVING - 0.6) / 2, 0, 1);
    paper = { ...paper, signed: written };
    customer.front = [customer.front[0], customer.front[1] + (written > 0 && written < 1 ? Math.sin(time * 12) * 2 : 0)];
  }
  return { ...scene, clerk, customer, paper, clock };
}

/** The customer walks while moving from one place to another. */
function walking(scene, part, time) {
  const stride = Math.sin(time * 7) * 24 * Math.sin(part * Math.PI);
  const legs = scene.customer.legs.map(([thigh, shin], index) => [thigh + (index ? -stride : stride), shin - Math.abs(stride) * 0.4]);
  return { ...scene, customer: { ...scene.customer, legs } };
}

/** The picture at `seconds` from the beginning, as SVG. */
export function frame(seconds) {
  const index = between(Math.floor(seconds / SECONDS_PER_STEP), 0, STEPS.length - 1);
  const time = seconds - index * SECONDS_PER_STEP;
  const scene = STEPS[index];
  const before = STEPS[index - 1];
  const bubble = scene.bubble && { ...scene.bubble, show: ease(between((time - MOVING * 0.7) / 0.5, 0, 1)) };
  if (!before || time >= MOVING) return picture(alive({ ...scene, bubble }, index, time), index + 1);
  const part = ease(time / MOVING);
  const mixed = mix({ ...before, bubble: null }, { ...scene, bubble: null }, part);
  const moved = Math.abs(before.customer.x - scene.customer.x) > 60 ? walking(mixed, part, time) : mixed;
  return picture(alive({ ...moved, bubble, name: scene.name }, index, time), index + 1);
}

export const LENGTH = STEPS.length * SECONDS_PER_STEP;
