// @ts-check

/**
 * Prints each build's start, problems and end in one line each, for the problem matcher in .vscode/tasks.json.
 * @type {import('esbuild').Plugin}
 */
export const watchReport = {
  name: 'watch-report',
  setup(build) {
    const name = build.initialOptions.outfile ?? build.initialOptions.outdir;
    build.onStart(() => console.log(`[watch] ${name}: started`));
    build.onEnd(({ errors, warnings }) => {
      for (const [severity, messages] of /** @type {const} */ ([['error', errors], ['warning', warnings]])) {
        for (const { text, location } of messages) {
          console.log(`${location?.file ?? name}:${location?.line ?? 1}:${(location?.column ?? 0) + 1}: ${severity}: ${text}`);
        }
      }
      console.log(`[watch] ${name}: finished`);
    });
  },
};
