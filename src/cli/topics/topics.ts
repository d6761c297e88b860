/** `pacer help topics`. */
export const topics = `Topics

  pacer help exit-status      what the exit status means, and what goes where
  pacer help environment      the variables that are read
  pacer help glossary         the words
  pacer help coming-from-pcs  what is the same, what is other, what is not here
  pacer help coming-from-crmsh
                              what crm calls it, and what to type instead
  pacer help coming-from-the-documents
                              what they do by hand, and what to type instead

  pacer help COMMAND          all about a command or an area
`;
