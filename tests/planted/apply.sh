#!/bin/sh
# Plants a bug in a copy of the files that it changes. Promises to plant exactly what was looked at:
# a patch that no longer fits, or fits at another line, is refused.
# usage: apply.sh BUG FOLDER
set -eu
cd "$(dirname "$0")/../.."
patch=tests/planted/$1.patch out=$2
for file in $(sed -n 's/^+++ //p' "$patch"); do
    mkdir -p "$out/$(dirname "$file")"
    cp "$file" "$out/$file"
done
if ! said=$(LC_ALL=C patch --fuzz=0 -p0 -d "$out" <"$patch" 2>&1) || echo "$said" | grep -q offset; then
    echo "$patch does not apply exactly. Look at it, then: sh tests/planted/renew.sh $1" >&2
    echo "$said" >&2
    exit 1
fi
