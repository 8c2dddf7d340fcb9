/** By this the tool knows its own page again. */
export const HTML_MARK = '<meta name="generator" content="model-review bill of materials">';

/** By this first line the tool knows its own Markdown again. */
export const MARKDOWN_MARK = '<!-- model-review: bill of materials -->';

/** With this the first line of its CSV begins, in this version and those to come. */
export const CSV_MARK = 'ref,id,kind,name,publisher,version,released,family,access,modality,purl,licence,licence_said,licence_confidence,licence_source,licence_date,';

/** By this the tool knows its own report again. */
export const PAGE_MARK = '<meta name="generator" content="model-review report">';
