export const hostsCatalogue = {};
