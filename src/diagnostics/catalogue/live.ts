export const liveCatalogue = {};
