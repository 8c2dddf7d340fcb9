const HEAD = 1_000;

/** Whether a text is a report that this tool wrote: JSON, SARIF or a bill of materials. It names models that stand elsewhere. */
export function isOwnReport(text: string): boolean {
  const head = text.slice(0, HEAD);
  return /^\{\s*"version":\s*1,\s*"tool":\s*\{\s*"name":\s*"model-review"/.test(head)
    || (/"driver":\s*\{\s*"name":\s*"model-review"/.test(head) && head.includes('sarif'))
    || (head.includes('"bomFormat": "CycloneDX"') && /"name":\s*"model-review"/.test(head));
}
