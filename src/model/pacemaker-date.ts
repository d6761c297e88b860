/** A moment as Pacemaker's tools write dates: `2030-01-31 12:00:00Z`. */
export function pacemakerDate(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replace('T', ' ')}Z`;
}
