import { CSV_MARK, HTML_MARK, MARKDOWN_MARK, PAGE_MARK } from './bom-marks';

const HEAD = 1_000;

/** Whether a text is a report that this tool wrote: JSON, SARIF, its page or a bill of materials in any format. It names models that stand elsewhere. */
export function isOwnReport(text: string): boolean {
  const head = text.slice(0, HEAD);
  return /^\{\s*"version":\s*1,\s*"tool":\s*\{\s*"name":\s*"model-review"/.test(head)
    || (/"driver":\s*\{\s*"name":\s*"model-review"/.test(head) && head.includes('sarif'))
    || head.includes(PAGE_MARK)
    || isOwnBom(text);
}

/** Of a bill of materials, in any format. */
export function isOwnBom(text: string): boolean {
  const head = text.slice(0, HEAD);
  return (head.includes('"bomFormat": "CycloneDX"') && /"name":\s*"model-review"/.test(head))
    || /^\{\s*"@context": "https:\/\/spdx\.org\/rdf\/[^"]+",\s*"@graph": \[\s*\{\s*"type": "CreationInfo",\s*"@id": "_:creation",[^]*#part\/agent"/.test(head)
    || head.startsWith(MARKDOWN_MARK)
    || head.startsWith(CSV_MARK)
    || head.includes(HTML_MARK);
}
