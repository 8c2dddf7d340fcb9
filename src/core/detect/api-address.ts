import { isHostedName } from './context/beside';
import { providerOfAddress } from './context/imports';
import { isNegativeText } from './context/negative';
import type { AddressedId } from './addressed';
import type { Piece } from './piece';
import { HOLE, part, spanOf } from './piece';
import { hasIdShape, isSelfEvident, mayEndAnId } from './shape';

/** An address's path with the model in it. */
interface Form {
  /** Its first group is the id, perhaps percent-encoded. */
  readonly path: RegExp;
  /** Absent where many serve such a path; then only the id's own shape counts. */
  readonly provider?: string;
  /** The host says more: Vertex serves the methods of Gemini's API as well. */
  readonly byHost?: true;
  /** What every id of it has; the words of the path mean something elsewhere too. */
  readonly has?: RegExp;
}

const FORMS: readonly Form[] = [
  { path: /\/model\/([^/?#]+)\/(?:converse|invoke|count-tokens)(?![a-z])/d, provider: 'bedrock', has: /[.:]/ },
  { path: /\/publishers\/[\w-]+\/models\/([^/?#:]+)/d, provider: 'vertex' },
  { path: /\/models\/([^/?#:]+):(?:generate|streamGenerate|embed|batchEmbed|asyncBatchEmbed|batchGenerate|count|predict|bidiGenerate)\w*/d, provider: 'google', byHost: true },
  { path: /\/openai\/deployments\/([^/?#]+)/d, provider: 'azure' },
  { path: /^https?:\/\/api\.replicate\.com\/v1\/models\/([^/?#]+\/[^/?#]+)\/(?:predictions|versions)\b/d, provider: 'replicate' },
  { path: /\/(?:ai\/run|workers-ai)\/(@(?:cf|hf)\/[^/?#]+\/[^/?#]+)/d, provider: 'cloudflare' },
  { path: /\/v1\/models\/([\w~@-]+\/[\w.:-]+)\/endpoints(?=$|[/?#])/d, provider: 'openrouter' },
  { path: /\/v1(?:(?:alpha|beta)\d?)?\/(?:engines|models)\/([a-z][\w.-]*)(?=$|[/?#])/d },
];
const QUERY = /[?&](?:ai|llm|chat)?[-_]?model(?:[-_]?(?:id|name|slug))?=([^&#]+)/di;
const LONGEST = 2000;
const SLASH = 47;
const HOLE_CODE = HOLE.charCodeAt(0);

/** `v1/projects/…`, as a client's base address or an annotation adds to it. */
const VERSIONED = /^v\d[\w.]{0,8}\//;

/** True for a path without its host that calls a model: `/openai/deployments/gpt-4o/chat/completions`. */
export function isCallPath(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first === SLASH || first === HOLE_CODE || VERSIONED.test(text)) && text.length <= LONGEST && FORMS.some(({ path }) => path.test(text));
}

/** The model that an API's address calls, with its provider: `…/model/anthropic.claude-v2%3A1/converse`, `…/models/gemini-2.0-flash:generateContent`, `…?model=nova-2`. */
export function idInCall(piece: Piece): AddressedId | undefined {
  const text = piece.text.slice(0, LONGEST);
  for (const { path, provider, byHost, has } of FORMS) {
    const id = idOf(piece, path.exec(text));
    if (id && has?.test(id.text) !== false) {
      if (provider === undefined) {
        const named = providerOfAddress(text);
        return { piece: id, fetched: !isNegativeText(id.text), isGuess: true, ...(named === undefined ? {} : { provider: named }) };
      }
      return { piece: id, fetched: !isNegativeText(id.text), provider: (byHost ? providerOfAddress(text) : undefined) ?? provider };
    }
  }
  const id = idOf(piece, QUERY.exec(text));
  const provider = providerOfAddress(text);
  if (!id || isNegativeText(id.text)) {
    return undefined;
  }
  return provider !== undefined ? { piece: id, fetched: true, provider } : isSelfEvident(id.text) || mayEndAnId(id.text) ? { piece: id, fetched: true, ...(isHostedName(id.text) ? { isAsked: true } : { isGuess: true }) } : undefined;
}

function idOf(piece: Piece, found: RegExpExecArray | null): Piece | undefined {
  const [from, to] = found?.indices?.[1] ?? [];
  if (from === undefined || to === undefined) {
    return undefined;
  }
  const id = withoutPercents(part(piece, from, to));
  return hasIdShape(id.text) ? id : undefined;
}

/** The piece as the server reads it: `%3A` is a colon. */
function withoutPercents(piece: Piece): Piece {
  if (!piece.text.includes('%')) {
    return piece;
  }
  let text = '';
  const offsets: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < piece.text.length;) {
    const code = /^%([2-7][\da-f])/i.exec(piece.text.slice(at, at + 3))?.[1];
    const next = code === undefined ? at + 1 : at + 3;
    const { start, end } = spanOf(piece, at, next);
    text += code === undefined ? piece.text[at] ?? '' : String.fromCharCode(parseInt(code, 16));
    offsets.push(start);
    ends.push(end);
    at = next;
  }
  return { text, start: piece.start, end: piece.end, offsets, ends };
}
