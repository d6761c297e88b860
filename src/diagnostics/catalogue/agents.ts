export const agentsCatalogue = {};
