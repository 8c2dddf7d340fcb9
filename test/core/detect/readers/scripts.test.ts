import { rowsOf } from '../rows';

describe('readers/scripts and c-like: strings and comments of every language', () => rowsOf('readers/scripts.tsv'));
