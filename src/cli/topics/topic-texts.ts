import type { CommandDefinition } from '../../model/command.ts';
import { comingFromCrmsh } from './coming-from-crmsh.ts';
import { comingFromPcs } from './coming-from-pcs.ts';
import { comingFromTheDocuments } from './coming-from-the-documents.ts';
import { environment } from './environment.ts';
import { exitStatus } from './exit-status.ts';
import { glossary } from './glossary.ts';
import { topicNames } from './names.ts';
import { topics } from './topics.ts';

/** The texts of all topics by their names; made when pacer is built, and only printed later. */
export function topicTexts(definitions: readonly CommandDefinition[]): ReadonlyMap<string, string> {
  const texts: Readonly<Record<string, string>> = {
    topics,
    'exit-status': exitStatus,
    environment,
    glossary,
    'coming-from-pcs': comingFromPcs(definitions),
    'coming-from-crmsh': comingFromCrmsh(),
    'coming-from-the-documents': comingFromTheDocuments(),
  };
  return new Map(topicNames.map((name) => [name, texts[name] ?? '']));
}
