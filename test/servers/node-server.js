import * as nodeServer from '@hono/node-server';

// In JavaScript, with declarations of its own: those of the package need the types of a browser.
export const serve = nodeServer.serve;
