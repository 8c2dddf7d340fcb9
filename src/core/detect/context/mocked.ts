/** Methods of a stand-in for a call that are given what the call was given. */
const ASKS_OF_CALL = /^(?:assert_(?:called|any_call|awaited|any_await)|toHaveBeenCalled|toHaveBeenLastCalled|toHaveBeenNthCalled|calledWith|calledOnceWith)/;

/** The call whose arguments a bracket holds, and what it is a method of: `WhisperModel` for `WhisperModel.assert_called_once_with("small")`. */
export function calledBy(name: string | undefined, receiver: string | undefined): readonly [string | undefined, string | undefined] {
  return name !== undefined && receiver !== undefined && ASKS_OF_CALL.test(name) ? [receiver, undefined] : [name, receiver];
}
