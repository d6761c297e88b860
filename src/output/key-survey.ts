import { shortDigest } from '../diagnostics/catalogue/cluster-keys.ts';
import type { KeySurvey } from '../plan/hosts/key-survey.ts';
import { table } from './table.ts';

/** Who has which key, as a table. A digest is no secret: it tells keys apart, and nothing of what is in them. */
export function keySurveyText({ rows }: KeySurvey): string {
  return table(
    ['NODE', 'KIND', 'AUTHKEY', 'OWNER', 'MODE', 'STATE'],
    rows.map(({ name, kind, key, state }) => [
      name,
      kind,
      key === undefined ? '-' : shortDigest(key.digest),
      key === undefined ? '-' : `${key.owner}:${key.group}`,
      key?.mode ?? '-',
      state,
    ]),
  );
}

/** The same for programs. */
export function keySurveyJson({ digest, rows }: KeySurvey): object {
  return {
    digest: digest ?? null,
    nodes: rows.map(({ name, kind, path, key, state }) => ({
      name,
      kind,
      path: path ?? null,
      digest: key?.digest ?? null,
      size: key?.size ?? null,
      owner: key?.owner ?? null,
      group: key?.group ?? null,
      mode: key?.mode ?? null,
      state,
    })),
  };
}
