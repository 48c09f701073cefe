export const offline = {
  title: 'The server cannot be reached now',
  lead: 'What was saved is safe on the server. Courses in progress can be read on this device; your place and your answers to checks are sent by themselves once the network is back.',
  kept: 'Lessons on this device',
  none: 'No lesson is on this device yet. Open one while you are online, and your courses in progress are kept here.',
  again: 'Try again',
  away: 'There is no network now; you can read on. Your place and your answers to checks stay on this device and are sent by themselves once it is back.',
  waiting: 'Your answer is kept on this device; it is sent and graded once the network is back.',
};
