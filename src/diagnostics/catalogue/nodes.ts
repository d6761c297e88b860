export const nodesCatalogue = {};
