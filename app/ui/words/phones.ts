/** A number in E.164 as people in Korea write it, 010-1234-5678; a foreign one as it stands. */
export function showPhone(e164: string): string {
  const digits = /^\+82(\d{8,11})$/.exec(e164)?.[1];
  if (!digits) return e164;
  if (/^1[5689]\d{6}$/.test(digits)) return `${digits.slice(0, 4)}-${digits.slice(4)}`;
  const area = digits.startsWith("2") ? 1 : /^50\d/.test(digits) ? 3 : 2;
  return `0${digits.slice(0, area)}-${digits.slice(area, -4)}-${digits.slice(-4)}`;
}
