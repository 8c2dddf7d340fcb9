import type * as vscode from 'vscode';
import type { Log } from '../core/ports';

/** The core's log over an output channel that the user can open. */
export function channelLog(channel: vscode.LogOutputChannel): Log {
  return {
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    error: (message, cause) => channel.error(message, ...(cause === undefined ? [] : [cause])),
  };
}
