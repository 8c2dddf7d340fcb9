/** Calls that fetch from the Hub or write there, whatever the repository holds. */
const AT_HUB = new Set(['snapshot_download', 'hf_hub_download', 'hf_hub_url', 'list_repo_files', 'list_repo_tree', 'repo_info', 'repo_exists', 'upload_file', 'upload_folder', 'upload_large_folder']);
const OF_DATA = /^[^()]*?\brepo_type\s{0,8}=\s{0,8}["'](?:dataset|space)/;

/** How far ahead `namesData` looks. */
export const FAR = 300;

/** True for a call to which a repository of any kind is given. */
export function mayNameData(call: string): boolean {
  return AT_HUB.has(call);
}

/** True where the rest of such a call's arguments, after `at`, says that the repository holds data or a page: `repo_type="dataset"`. */
export function namesData(text: string, at: number): boolean {
  return OF_DATA.test(text.slice(at, at + FAR));
}
