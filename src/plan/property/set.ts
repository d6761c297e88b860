import type { CibDocument } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import { mainPropertySet, propertySetToChange } from '../../cib/property-sets.ts';
import { newPairs, setPairs } from '../../cib/set-pairs.ts';
import type { Settings } from '../../grammar/settings.ts';
import type { PropertyMetadata } from '../../model/property-metadata.ts';
import { propertyRules } from '../../rules/properties/property-rules.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';

/** What `property set` and `unset` come to; an empty value takes a property away. */
export function decidePropertySet(
  { document }: State,
  settings: Settings,
  known: readonly PropertyMetadata[],
): Decision {
  const set = propertySetToChange(document);
  const diagnostics = propertyRules({ document, set, settings, known });
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  return {
    diagnostics,
    edits: set === undefined ? newSet(document, settings) : setPairs(document, set, settings),
  };
}

function newSet(document: CibDocument, settings: Settings): CibEdit[] {
  const reserved = new Set<string>();
  const id = freshId(document, mainPropertySet, reserved);
  const children = newPairs(document, id, settings, reserved);
  if (children.length === 0) return [];
  const element: NewElement = { name: 'cluster_property_set', attributes: [['id', id]], children };
  const { configuration } = document;
  const section = configuration.child('crm_config');
  if (section !== undefined) return [{ edit: 'insert', parent: section, element }];
  const [first] = configuration.children();
  const crmConfig: NewElement = { name: 'crm_config', attributes: [], children: [element] };
  return [
    {
      edit: 'insert',
      parent: configuration,
      ...(first === undefined ? {} : { before: first }),
      element: crmConfig,
    },
  ];
}
