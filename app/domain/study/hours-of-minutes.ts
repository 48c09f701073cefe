/** Minutes of one training hour 学时 until the centre's own rule table says otherwise. */
export const MINUTES_PER_HOUR = 45;

/** Planned minutes as hundredths of a training hour, rounded down. */
export function hoursOfMinutes(minutes: number, minutesPerHour: number = MINUTES_PER_HOUR): number {
  return Math.floor((minutes * 100) / minutesPerHour);
}

/** Hundredths of a training hour as text: 133 → `1.33`, 200 → `2`. */
export function hoursText(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
}
