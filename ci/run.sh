#!/bin/sh
# What the GitHub Action runs: one review, annotations on the pull request, a summary on the run's page, SARIF beside it.
# Settings come from the environment, as a value on the command line of a workflow could be taken for code.
#   MODEL_REVIEW           how the command is started (default: npx --yes model-review)
#   INPUT_PATHS            files and folders, a line each (default: .)
#   INPUT_FAIL_ON          error | warning | information | never (default: error)
#   INPUT_POLICY           policy for all files
#   INPUT_BASELINE         report of check --format json: only what is new counts
#   INPUT_INCLUDE_TESTS    true to judge tests as firmly as the product
#   INPUT_SARIF            file for code scanning (default: model-review.sarif)
#   INPUT_BOM              file for a CycloneDX bill of materials; none if empty
# Exit code: that of check; 2 where the bill of materials cannot be written.
set -u

summary=$(mktemp "${TMPDIR:-/tmp}/model-review-summary.XXXXXX") || exit 2
cache=$(mktemp -d "${TMPDIR:-/tmp}/model-review-cache.XXXXXX") || exit 2
trap 'rm -rf "$summary" "$cache"' EXIT
rm -f "$summary"
sarif=${INPUT_SARIF:-model-review.sarif}

command_of() {
  # A command of several words is meant to be split here, and only here.
  # shellcheck disable=SC2086
  ${MODEL_REVIEW:-npx --yes model-review} "$@"
}

# Paths are lines, so that names may hold blanks.
newline='
'
old_ifs=$IFS
IFS=$newline
set -f
# shellcheck disable=SC2086
set -- ${INPUT_PATHS:-.}
set +f
IFS=$old_ifs

set -- check "$@" --format github --report "sarif=$sarif" --report "markdown=$summary" --fail-on "${INPUT_FAIL_ON:-error}" --cache "$cache"
[ -n "${INPUT_POLICY:-}" ] && set -- "$@" --policy "$INPUT_POLICY"
[ -n "${INPUT_BASELINE:-}" ] && set -- "$@" --baseline "$INPUT_BASELINE"
[ "${INPUT_INCLUDE_TESTS:-false}" = true ] && set -- "$@" --include-tests
command_of "$@"
code=$?

[ -f "$summary" ] && [ -n "${GITHUB_STEP_SUMMARY:-}" ] && cat "$summary" >> "$GITHUB_STEP_SUMMARY"

if [ -n "${INPUT_BOM:-}" ]; then
  bom_code=0
  IFS=$newline
  set -f
  # shellcheck disable=SC2086
  set -- ${INPUT_PATHS:-.}
  set +f
  IFS=$old_ifs
  set -- bom "$@" --output "$INPUT_BOM" --cache "$cache"
  [ -n "${INPUT_POLICY:-}" ] && set -- "$@" --policy "$INPUT_POLICY"
  command_of "$@" || bom_code=$?
  [ "$bom_code" -ne 0 ] && code=2
fi

if [ -n "${GITHUB_OUTPUT:-}" ]; then
  {
    [ -f "$sarif" ] && echo "sarif=$sarif"
    echo "exit-code=$code"
  } >> "$GITHUB_OUTPUT"
fi
exit "$code"
