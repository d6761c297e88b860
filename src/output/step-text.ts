import type { StepReport } from './change-report.ts';

/** A step on one line, with the host that it is on in front where the text does not name it. */
export function stepText({ host, text }: StepReport): string {
  return host === undefined || text.includes(host) ? text : `${host}: ${text}`;
}
