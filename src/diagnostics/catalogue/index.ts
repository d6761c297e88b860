import { agentsCatalogue } from './agents.ts';
import { authkeyCommandsCatalogue } from './authkey-commands.ts';
import { bundlesCatalogue } from './bundles.ts';
import { changeCatalogue } from './change.ts';
import { cibCatalogue } from './cib.ts';
import { cibPushCatalogue } from './cib-push.ts';
import { clusterSetupCatalogue } from './cluster-setup.ts';
import { constraintCatalogue } from './constraint.ts';
import { constraintResourcesCatalogue } from './constraint-resources.ts';
import { groupsCatalogue } from './groups.ts';
import { hostsCatalogue } from './hosts.ts';
import { listingCatalogue } from './listing.ts';
import { liveCatalogue } from './live.ts';
import { metaAttributesCatalogue } from './meta-attributes.ts';
import { namesCatalogue } from './names.ts';
import { nodeAttributesCatalogue } from './node-attributes.ts';
import { nodeCheckCatalogue } from './node-check.ts';
import { nodesCatalogue } from './nodes.ts';
import { propertiesCatalogue } from './properties.ts';
import { resourceStateCatalogue } from './resource-state.ts';
import { resourcesCatalogue } from './resources.ts';
import { restartCatalogue } from './restart.ts';
import { sshCatalogue } from './ssh.ts';
import { stonithCatalogue } from './stonith.ts';
import { tagsCatalogue } from './tags.ts';
import { usageCatalogue } from './usage.ts';
import { utilizationCatalogue } from './utilization.ts';

/** Every diagnostic: code → severity, override, text, hint. The words of pacer's messages stand here and nowhere else. */
export const catalogue = {
  ...usageCatalogue,
  ...cibCatalogue,
  ...agentsCatalogue,
  ...namesCatalogue,
  ...nodesCatalogue,
  ...resourcesCatalogue,
  ...metaAttributesCatalogue,
  ...groupsCatalogue,
  ...bundlesCatalogue,
  ...stonithCatalogue,
  ...nodeAttributesCatalogue,
  ...tagsCatalogue,
  ...hostsCatalogue,
  ...sshCatalogue,
  ...liveCatalogue,
  ...changeCatalogue,
  ...listingCatalogue,
  ...authkeyCommandsCatalogue,
  ...cibPushCatalogue,
  ...clusterSetupCatalogue,
  ...nodeCheckCatalogue,
  ...utilizationCatalogue,
  ...constraintCatalogue,
  ...constraintResourcesCatalogue,
  ...propertiesCatalogue,
  ...resourceStateCatalogue,
  ...restartCatalogue,
};
