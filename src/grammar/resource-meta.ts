import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings, type Settings } from './settings.ts';

/** `resource meta` as typed; an empty value takes the attribute away. */
export interface ResourceMetaRequest {
  readonly id: string;
  readonly meta: Settings;
}

/** Reads `ID NAME=VALUE…`. */
export function parseResourceMeta(words: readonly string[]): Result<ResourceMetaRequest, Diagnostic> {
  const [id, ...rest] = words;
  if (id === undefined || rest.length === 0) {
    return failure(diagnose('WORDS_MISSING', { what: 'a resource id and meta attributes' }));
  }
  const meta = parseSettings(rest);
  return meta.ok ? success({ id, meta: meta.value }) : meta;
}
