export const namesCatalogue = {};
