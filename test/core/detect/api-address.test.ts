import { rowsOf } from './rows';

describe('api-address', () => rowsOf('api-address.tsv'));
