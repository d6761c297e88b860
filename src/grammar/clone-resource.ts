import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings, type Settings } from './settings.ts';

/** `resource clone` and `resource promotable` as typed. */
export interface CloneRequest {
  /** The resource or group. */
  readonly id: string;
  /** `ID-clone` where it was not typed. */
  readonly cloneId?: string;
  /** Meta attributes of the clone, `promotable=true` among them for a promotable one. */
  readonly meta: Settings;
}

/** Reads `ID [CLONE_ID] [meta] [NAME=VALUE…]`: the options of a clone are its meta attributes, with the word or without. */
export function parseCloneResource(
  words: readonly string[],
  { promotable }: { readonly promotable: boolean },
): Result<CloneRequest, Diagnostic> {
  const [id, ...rest] = words;
  if (id === undefined) return failure(diagnose('WORDS_MISSING', { what: 'a resource or group' }));
  if (rest.includes('op')) return failure(diagnose('CLONE_TAKES_NO_OPERATIONS', { resource: id }));
  const [first, ...others] = rest;
  const cloneId = first === undefined || first === 'meta' || first.includes('=') ? undefined : first;
  const typed = (cloneId === undefined ? rest : others).filter((word) => word !== 'meta');
  const meta = parseSettings(typed);
  if (!meta.ok) return meta;
  if (promotable && meta.value.some(([name]) => name === 'promotable')) {
    return failure(diagnose('PROMOTABLE_TWICE', {}));
  }
  const kind: Settings = promotable ? [['promotable', 'true']] : [];
  return success({ id, meta: [...meta.value, ...kind], ...optional('cloneId', cloneId) });
}
