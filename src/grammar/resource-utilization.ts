import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings, type Settings } from './settings.ts';

/** `resource utilization` as typed; an empty value takes the attribute away. */
export interface ResourceUtilizationRequest {
  readonly id: string;
  readonly utilization: Settings;
}

/** Reads `ID NAME=NUMBER…`; Pacemaker compares utilization as whole numbers and takes anything else for 0. */
export function parseResourceUtilization(
  words: readonly string[],
): Result<ResourceUtilizationRequest, Diagnostic> {
  const [id, ...rest] = words;
  if (id === undefined || rest.length === 0) {
    return failure(diagnose('WORDS_MISSING', { what: 'a resource id and utilization attributes' }));
  }
  const utilization = parseSettings(rest);
  if (!utilization.ok) return utilization;
  const numbers = wholeNumbers(utilization.value);
  return numbers.ok ? success({ id, utilization: numbers.value }) : numbers;
}

/** The settings themselves where every value is a whole number, or empty. */
export function wholeNumbers(settings: Settings): Result<Settings, Diagnostic> {
  const bad = settings.find(([, value]) => !/^([+-]?[0-9]+)?$/.test(value));
  if (bad === undefined) return success(settings);
  return failure(diagnose('UTILIZATION_NOT_INTEGER', { name: bad[0], value: bad[1] }));
}
