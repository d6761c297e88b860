export const cibCatalogue = {};
