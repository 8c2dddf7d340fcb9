// @ts-check

/**
 * Leaves Ajv out of the command: the MCP SDK brings it as the default of two validators, src/cli/mcp.ts gives it the other, which
 * compiles no code and is in the bundle anyhow.
 * @type {import('esbuild').Plugin}
 */
export const oneValidator = {
  name: 'one-validator',
  setup(build) {
    build.onLoad({ filter: /[\\/]@modelcontextprotocol[\\/]sdk[\\/]dist[\\/]esm[\\/]validation[\\/]ajv-provider\.js$/ }, () =>
      ({ contents: 'export { CfWorkerJsonSchemaValidator as AjvJsonSchemaValidator } from "./cfworker-provider.js";' }));
  },
};
