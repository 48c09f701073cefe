/** Planned minutes as hundredths of a training hour 学时, rounded down. `minutesPerHour`: of the centre's rule table. */
export function hoursOfMinutes(minutes: number, minutesPerHour: number): number {
  return Math.floor((minutes * 100) / minutesPerHour);
}

/** Hundredths of a training hour as text: 133 → `1.33`, 200 → `2`. */
export function hoursText(hundredths: number): string {
  return (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');
}
