export const sshCatalogue = {};
