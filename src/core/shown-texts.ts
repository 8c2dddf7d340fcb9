import type { Licence } from './catalogue/types';

/** Documents that come with a product. */
const DOCUMENT = /(?:^|\/)(?:readme|notices?|third[-_. ]?party[-_. ]?(?:notices?|licen[cs]es)|about|credits|attributions?|acknowledge?ments?)(?:[-_.][^/]*)?$/i;
/** Folders of documentation and of texts in several languages. */
const TEXTS = /(?:^|\/)(?:docs?|documentation|website|i18n|l10n|locales?|lang|languages|translations?|messages|strings)\/(?:.*\/)?[^/]+\.(?:mdx?|rst|adoc|txt|html?|jsonc?|json5|ya?ml|toml|properties|po|pot|arb|xlf|xliff|ts|js|php)$/i;
/** Files that are made to be seen, or hold what is. */
const SEEN = /\.(?:html?|xhtml|vue|svelte|astro|tsx|jsx|erb|haml|ejs|hbs|pug|twig|liquid|jinja2?|j2|cshtml|razor|xaml|axaml|fxml|qml|storyboard|xib|strings|xcstrings|stringsdict|resx|arb|dart|swift|kt|gradio|ftl|po)$/i;
/** Android's texts. */
const ANDROID = /(?:^|\/)res\/values[^/]*\/[^/]+\.xml$/;
/** The licence itself says what must be shown; that shows it to nobody. */
const LICENCE = /(?:^|\/)(?:licen[cs]es?|copying|use[-_]?policy)(?:[-_./]|$)/i;
/** Nobody is shown tests. */
const TEST = /(?:^|\/)(?:tests?|__tests__|fixtures|spec)\//;

/** Whether a file, by its path with `/`, holds what people who use a product are shown: README, NOTICE, documentation, the texts of a user interface. */
export function mayBeShown(path: string): boolean {
  return !LICENCE.test(path) && !TEST.test(path) && (DOCUMENT.test(path) || SEEN.test(path) || ANDROID.test(path) || TEXTS.test(path) || /^[^/]+\.(?:mdx?|rst|adoc)$/i.test(path));
}

/** Asks whether a text holds others, whatever their case, line breaks and typographic marks; in Markdown and HTML also across emphasis and links. */
export function shownBy(text: string): (required: string) => boolean {
  const lower = text.toLowerCase();
  let words: string | undefined;
  return (required) => {
    const sought = plain(required.toLowerCase()).trim();
    const [first = ''] = sought.split(' ');
    return first !== '' && lower.includes(first) && (words ??= plain(lower)).includes(sought);
  };
}

/** The texts that licences ask to be shown and that can be searched for: those without a gap to fill in. */
export function requiredTexts(licences: readonly Licence[]): readonly string[] {
  const duties = licences.flatMap(({ terms }) => terms.duties ?? []).filter(({ type, text }) => type === 'display_text' && text !== undefined && !text.includes('['));
  return [...new Set(duties.flatMap(({ text = '' }) => text.split(' | ')))].sort();
}

function plain(text: string): string {
  return text.replace(/<[^<>]{0,300}>/g, ' ').replace(/\]\([^()\s]{0,500}\)/g, ' ').replace(/[*_`~[\]"'“”‘’«»\s]+/g, ' ');
}
