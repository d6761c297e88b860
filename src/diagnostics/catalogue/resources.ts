export const resourcesCatalogue = {};
