import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Result, success } from '../model/result.ts';
import { wholeNumbers } from './resource-utilization.ts';
import { parseSettings, type Settings } from './settings.ts';

/** `node attribute NODE NAME=VALUE…` or `node utilization` as typed; an empty value takes an attribute away. */
export interface NodeSettingsRequest {
  readonly node: string;
  readonly settings: Settings;
}

/** Reads `NODE NAME=VALUE…`. */
export function parseNodeAttributes(
  node: string,
  words: readonly string[],
): Result<NodeSettingsRequest, Diagnostic> {
  const settings = parseSettings(words);
  return settings.ok ? success({ node, settings: settings.value }) : settings;
}

/** Reads `NODE NAME=NUMBER…`. */
export function parseNodeUtilization(
  node: string,
  words: readonly string[],
): Result<NodeSettingsRequest, Diagnostic> {
  const settings = parseSettings(words);
  if (!settings.ok) return settings;
  const numbers = wholeNumbers(settings.value);
  return numbers.ok ? success({ node, settings: numbers.value }) : numbers;
}
