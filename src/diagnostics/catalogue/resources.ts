import { operationsCatalogue } from './operations.ts';
import { placementCatalogue } from './placement.ts';
import { resourceChangesCatalogue } from './resource-changes.ts';

/** Resources: what is typed to make and change them, and what that comes to. */
export const resourcesCatalogue = {
  ...operationsCatalogue,
  ...placementCatalogue,
  ...resourceChangesCatalogue,
};
