import { nearArm, person, sheet } from './figures.mjs';
import { bubble, chair, counter, dots, room, svg } from './hall.mjs';

const SIT = [[82, 0], [78, 6]];
const STAND = [[3, 0], [-3, 0]];
const clerkSits = { x: 300, y: 372, facing: 1, lean: 4, legs: SIT, front: [30, 88], back: [26, 84], nod: 0, smile: 0.6, eyes: 1, open: 0, tilt: 0 };
const clerkStands = { ...clerkSits, x: 306, y: 318, lean: 3, legs: STAND };
const customerSits = { x: 652, y: 372, facing: -1, lean: 2, legs: SIT, front: [22, 70], back: [18, 66], nod: 0, smile: 0.5, eyes: 1, open: 0, tilt: 0, pen: 0 };
const customerStands = { ...customerSits, x: 800, y: 318, lean: 0, legs: STAND, front: [8, 60], back: [6, 40] };

/** The moment that stands for each step. Whatever is a number can be mixed with the same number of the next moment. */
export const STEPS = [
  {
    name: 'raise-hand', number: '021', clock: 2,
    clerk: { ...clerkStands, lean: 6, front: [112, 170], open: 1, smile: 0.9 },
    customer: { ...customerStands, x: 806, legs: [[18, 4], [-20, -30]] },
    paper: { x: 760, y: 272, turn: -8, flat: 0, signed: 0 },
  },
  {
    name: 'smile-ask', number: '021', clock: 3, bubble: { x: 420, y: 106, sign: 'ask' },
    clerk: { ...clerkSits, lean: 8, front: [58, 112], open: 1, tilt: 62, smile: 1, nod: 4 },
    customer: { ...customerSits },
    paper: { x: 592, y: 350, turn: -8, flat: 0, signed: 0 },
  },
  {
    name: 'receive', number: '021', clock: 4,
    clerk: { ...clerkSits, lean: 17, front: [64, 96], back: [60, 104], nod: 6, smile: 0.8 },
    customer: { ...customerSits, lean: 19, front: [64, 96], back: [60, 104], nod: 4 },
    paper: { x: 474, y: 266, turn: 0, flat: 0, signed: 0 },
  },
  {
    name: 'handle', number: '021', clock: 14, bubble: { x: 330, y: 96, sign: 'list' },
    clerk: { ...clerkSits, lean: 10, front: [50, 112], back: [44, 116], nod: 8, smile: 0.5 },
    customer: { ...customerSits, lean: -2, front: [20, 74], smile: 0.6 },
    paper: { x: 486, y: 272, turn: 0, flat: 1, signed: 0 },
  },
  {
    name: 'sign', number: '021', clock: 18,
    clerk: { ...clerkSits, lean: 17, front: [66, 104], open: 1, tilt: 92, nod: 12, smile: 0.6 },
    customer: { ...customerSits, lean: 20, front: [64, 106], nod: 14, pen: 1 },
    paper: { x: 486, y: 272, turn: 0, flat: 1, signed: 1 },
  },
  {
    name: 'see-off', number: '021', clock: 20,
    clerk: { ...clerkStands, lean: 8, front: [84, 158], open: 1, tilt: 10, nod: 4, smile: 1 },
    customer: { ...customerStands, x: 836, facing: 1, look: -1, legs: [[22, 2], [-18, -34]], front: [20, 84], back: [10, 30], smile: 1 },
    paper: { x: 884, y: 282, turn: 6, flat: 0, signed: 0 },
  },
];

/** One picture. `step`: 1 to 6, or 0 for none marked. */
export function picture({ clerk, customer, paper, number, clock, bubble: said }, step) {
  return svg(
    room({ number, clock }) + chair(292, 1) + chair(662, -1, '#8f7d5f')
    + person(clerk, 'clerk') + person(customer, 'customer') + counter()
    + sheet(paper) + nearArm(clerk, 'clerk') + nearArm(customer, 'customer')
    + (said ? bubble(said) : '') + (step ? dots(step) : ''),
  );
}
