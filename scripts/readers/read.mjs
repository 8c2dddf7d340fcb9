// Reads our reports with programs of others, by hand before a release: node scripts/readers/read.mjs [--spdx FOLDER] FILE…
// CycloneDX: cdxgen's checks. SARIF: Microsoft's multitool with GitHub's rules. SPDX: JSON-LD with SPDX's context, then SHACL with SPDX's model; FOLDER has
// spdx-context.jsonld and spdx-model.ttl of https://spdx.org/rdf/3.0.1/. First `npm install` beside this file (`npm ci` refuses: cdxgen names parts for other platforms); nothing is asked of a network afterwards.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const CONTEXT = 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld';
const MULTITOOL = join(HERE, 'node_modules', '@microsoft', 'sarif-multitool-linux', 'Sarif.Multitool');

async function cyclonedx(document) {
  const checks = await import(pathToFileURL(join(HERE, 'node_modules/@cyclonedx/cdxgen/lib/validator/bomValidator.js')).href);
  return ['validateBom', 'validateMetadata', 'validatePurls', 'validateRefs', 'validateProps'].filter((name) => !checks[name](document));
}

async function spdx(document, folder) {
  const [{ default: jsonld }, { Parser, Store, DataFactory }, { default: Validator }] = await Promise.all(['jsonld', 'n3', 'rdf-validate-shacl'].map((name) => import(name)));
  const context = JSON.parse(readFileSync(join(folder, 'spdx-context.jsonld'), 'utf8'));
  const documentLoader = async (url) => {
    if (url !== CONTEXT) throw new Error(`${url} is not to be loaded.`);
    return { document: context, documentUrl: url };
  };
  const quads = await jsonld.toRDF(document, { format: 'application/n-quads', documentLoader, safe: true });
  const model = new Parser().parse(readFileSync(join(folder, 'spdx-model.ttl'), 'utf8'));
  // SHACL takes a class as the target of its shape only where it is said to be one of RDFS; without this nothing is looked at and everything conforms.
  const { namedNode, quad } = DataFactory;
  const classes = model.filter(({ object }) => object.value === 'http://www.w3.org/2002/07/owl#Class').map(({ subject, predicate }) => quad(subject, predicate, namedNode('http://www.w3.org/2000/01/rdf-schema#Class')));
  const shapes = [...model, ...classes];
  const { results } = await new Validator(new Store(shapes)).validate(new Store([...shapes, ...new Parser({ format: 'N-Quads' }).parse(quads)]));
  return results.map(({ focusNode, path, message, value }) => `${focusNode?.value} ${path?.value}: ${message[0]?.value ?? 'wrong class'} ${value?.value ?? ''}`);
}

function sarif(file) {
  const folder = mkdtempSync(join(tmpdir(), 'model-review-sarif-'));
  try {
    const output = join(folder, 'result.sarif');
    const { status, stderr } = spawnSync(MULTITOOL, ['validate', '--rule-kind', 'Sarif;Ghas;Gh', '--level', 'Error;Warning', '-o', output, file], { encoding: 'utf8', env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' } });
    if (status === null) throw new Error(`The multitool could not be started. ${stderr ?? ''}`);
    const { runs: [run] } = JSON.parse(readFileSync(output, 'utf8').replace(/^\uFEFF/, ''));
    return run.results.map(({ ruleId, message, locations }) => `${ruleId} ${JSON.stringify(message.arguments ?? message.text)} ${JSON.stringify(locations?.[0]?.physicalLocation?.region?.startLine)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const args = process.argv.slice(2);
const folder = args[0] === '--spdx' ? args.splice(0, 2)[1] : undefined;
createRequire(import.meta.url).resolve('jsonld'); // says so where `npm ci` was forgotten
for (const file of args) {
  const document = JSON.parse(readFileSync(file, 'utf8'));
  const faults = document.bomFormat ? await cyclonedx(document) : document.runs ? sarif(file) : folder ? await spdx(document, folder) : ['--spdx is missing'];
  console.log(`${file}: ${faults.length === 0 ? 'no fault' : `${faults.length} faults\n  ${faults.slice(0, 20).join('\n  ')}`}`);
  process.exitCode = faults.length === 0 ? process.exitCode : 1;
}
