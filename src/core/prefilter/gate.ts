import type { CatalogueIndex } from '../catalogue/catalogue';
import { HEAD, headOf } from '../catalogue/heads';
import { calleeNames } from '../detect/context/callees';
import { CLIENTS_OF, PREFIXES_OF } from '../detect/context/imports';
import { providerNames } from '../detect/context/providers';
import { SDK_CLASSES } from '../detect/context/constant-classes';
import { DIGIT, LETTER, MARK, kindOf } from '../detect/shape';
import { WEIGHTS } from '../detect/weights';
import { tokensOf } from '../resolve/families';

/** What each byte is in an id: `LETTER`, `DIGIT`, `MARK` or 0. */
export const CLASS = Uint8Array.from({ length: 256 }, (_none, code) => kindOf(code));
/** Letters in lower case. */
export const LOWER = Uint8Array.from({ length: 256 }, (_none, code) => (code >= 65 && code <= 90 ? code + 32 : code));

const [SMALL_A, SMALL_E, SMALL_L] = [97, 101, 108];
/** Letters of `Model`. */
const MODEL = 5;
const BITS = 16;
const START = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** Which tokens may begin like something that the catalogue or the detector's tables name. Made of those very tables; a token that it refuses is named by none. */
export class Gate {
  /** Heads of four letters and digits, or whole where shorter. */
  readonly #heads = new Uint8Array(1 << BITS);
  /** Whole first words of families that are shorter than a head. */
  readonly #short = new Uint8Array(1 << BITS);
  readonly #endings = new Uint8Array(1 << BITS);

  constructor(index: CatalogueIndex) {
    WEIGHTS.forEach((ending) => { this.#add(this.#endings, ending); });
    const modules = [...Object.values(CLIENTS_OF), ...Object.values(PREFIXES_OF)].flatMap((names) => names.split(' '));
    const classes = SDK_CLASSES.flatMap(({ home, name }) => [home, name]);
    [...index.heads(), ...[...modules, ...classes, ...calleeNames(), ...providerNames(), ...index.constantNames(), ...OTHERS].map(headOf)].forEach((head) => { this.#add(this.#heads, head); });
    for (const family of index.families()) {
      const first = tokensOf(family)[0] ?? '';
      this.#add(first.length < HEAD ? this.#short : this.#heads, first.slice(0, HEAD));
    }
  }

  /** Whether one may begin where a word of the token begins, or behind `Model` in the name of a constant. */
  beginsIn(bytes: Uint8Array, from: number, to: number, isWord: boolean): boolean {
    if (isWord) {
      return this.#begins(bytes, from, to) || this.#beginsInside(bytes, from, to);
    }
    let isStart = true;
    for (let at = from; at < to; at++) {
      if (CLASS[bytes[at] ?? 0] === MARK) {
        isStart = true;
      } else if (isStart) {
        if (this.#begins(bytes, at, to)) {
          return true;
        }
        isStart = false;
      }
    }
    return this.#beginsInside(bytes, from, to);
  }

  /** `ChatModelGPT4o` */
  #beginsInside(bytes: Uint8Array, from: number, to: number): boolean {
    for (let at = from + MODEL; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < SMALL_A && bytes[at - 1] === SMALL_L && bytes[at - 2] === SMALL_E && CLASS[byte] !== MARK && this.#begins(bytes, at, to)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a file's ending is that of weights. */
  ends(bytes: Uint8Array, from: number, to: number): boolean {
    let hash = START;
    for (let at = from; at < to; at++) {
      hash = Math.imul(hash ^ (LOWER[bytes[at] ?? 0] ?? 0), PRIME);
    }
    return this.#endings[slot(hash)] === 1;
  }

  /** Whether one may begin at `at`. */
  #begins(bytes: Uint8Array, at: number, end: number): boolean {
    let hash = START;
    let length = 0;
    for (let next = at; next < end && length < HEAD; next++) {
      const byte = bytes[next] ?? 0;
      if (CLASS[byte] !== MARK) {
        hash = Math.imul(hash ^ (LOWER[byte] ?? 0), PRIME);
        length++;
      }
    }
    return this.#heads[slot(hash)] === 1 || this.#beginsShort(bytes, at, end);
  }

  /** A run of letters, or of digits, that is a family's whole first word. */
  #beginsShort(bytes: Uint8Array, at: number, end: number): boolean {
    const kind = CLASS[bytes[at] ?? 0];
    let hash = START;
    let next = at;
    for (; next < end && next - at < HEAD && CLASS[bytes[next] ?? 0] === kind; next++) {
      hash = Math.imul(hash ^ (LOWER[bytes[next] ?? 0] ?? 0), PRIME);
    }
    return next - at < HEAD && this.#short[slot(hash)] === 1;
  }

  #add(table: Uint8Array, text: string): void {
    let hash = START;
    for (let at = 0; at < text.length; at++) {
      hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    }
    table[slot(hash)] = 1;
  }
}

/** First words of names in letters alone that no table lists but a form knows: spaCy's, InsightFace's and other collections' (`resolve/evidence.ts`, `resolve/zoo.ts`), and Whisper's sizes. */
const OTHERS = ('core dep ent sent buffalo antelope tiny base small medium large turbo distil controlnet control-lora ip-adapter lora gfpgan codeformer groundingdino fastsam mobile-sam mobilesam sam- sam'
  + ' ggml-gpt4all tts_models vocoder_models voice_conversion_models deepspeech kokoro pose_landmarker mmod_human shape_predictor dlib_face inswapper glove word2vec fasttext real-esrgan realesr sherpa-onnx icefall vosk-model uvr').split(' ');

function slot(hash: number): number {
  return (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);
}

export { DIGIT, LETTER, MARK };
