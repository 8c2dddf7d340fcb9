import { rowsOf } from './rows';

describe('download', () => rowsOf('download.tsv'));
