#!/usr/bin/env bash
# What action.yml runs. FILES holds patterns, one a line, of files under version control; SARIF names a file to write, or
# nothing.
set -uo pipefail
files=()
while IFS= read -r pattern; do
  [[ -n $pattern ]] || continue
  while IFS= read -r -d '' file; do files+=("$file"); done < <(git ls-files -z -- ":(glob)$pattern")
done <<<"${FILES:-}"
if ((!${#files[@]})); then
  echo "::error::没有找到要检查的文件：${FILES:-（没有写 files）}"
  exit 2
fi
if [[ -n ${SARIF:-} ]]; then
  lawbook-lint --sarif -- "${files[@]}" >"$SARIF" 2>/dev/null
fi
lawbook-lint --github -- "${files[@]}"
