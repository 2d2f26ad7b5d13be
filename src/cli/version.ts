/** That of package.json, which a test holds it to: reading the file would take time at every start. */
export const version = '0.1.0';
