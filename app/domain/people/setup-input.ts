import { isStaffNumber, nameProblem, normaliseName, normaliseStaffNumber } from './person-input';
import { ADMINISTRATOR_ROLES } from './roles';

export type AdministratorRole = (typeof ADMINISTRATOR_ROLES)[number];
export type SetupField = 'nameZh' | 'nameEn' | `${AdministratorRole}-name` | `${AdministratorRole}-number`;
export type SetupProblem = 'name-empty' | 'name-long' | 'name-characters' | 'staff-number-format' | 'same-person';
export type SetupInput = { nameZh: string; nameEn: string; administrators: { role: AdministratorRole; name: string; staffNumber: string }[] };

/** Reads the centre's names and its three administrators, who must be three different people. */
export function readSetupInput(fields: Partial<Record<SetupField, string>>): { input: SetupInput; problems: Partial<Record<SetupField, SetupProblem>> } {
  const problems: Partial<Record<SetupField, SetupProblem>> = {};
  const centreName = (field: 'nameZh' | 'nameEn') => {
    const name = normaliseName(fields[field] ?? '');
    if (name === '') problems[field] = 'name-empty';
    else if (name.length > 100) problems[field] = 'name-long';
    return name;
  };
  const nameZh = centreName('nameZh');
  const nameEn = centreName('nameEn');
  const administrators = ADMINISTRATOR_ROLES.map((role) => {
    const name = normaliseName(fields[`${role}-name`] ?? '');
    const staffNumber = normaliseStaffNumber(fields[`${role}-number`] ?? '');
    const wrong = nameProblem(name);
    if (wrong) problems[`${role}-name`] = wrong;
    if (!isStaffNumber(staffNumber)) problems[`${role}-number`] = 'staff-number-format';
    return { role, name, staffNumber };
  });
  administrators.forEach((one, index) => {
    const before = administrators.slice(0, index);
    if (one.staffNumber && before.some((other) => other.staffNumber === one.staffNumber)) problems[`${one.role}-number`] ??= 'same-person';
    // Two people of one name happen, but not among three whose separation is the point: the second gets a mark that tells them apart.
    if (one.name && before.some((other) => other.name === one.name)) problems[`${one.role}-name`] ??= 'same-person';
  });
  return { input: { nameZh, nameEn, administrators }, problems };
}
