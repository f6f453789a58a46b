#!/bin/sh
# Writes a planted bug's patch again for the files as they are, once somebody has looked at it: shows
# what changes in it.
# usage: renew.sh BUG...
set -eu
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for bug in "$@"; do
    patch=tests/planted/$bug.patch
    rm -rf "$work/app" "$work/tests" "$work/tools"
    sed '/^---/,$d' "$patch" >"$work/new"
    for file in $(sed -n 's/^+++ //p' "$patch"); do
        mkdir -p "$work/$(dirname "$file")"
        cp "$file" "$work/$file"
    done
    patch -s --no-backup-if-mismatch -p0 -d "$work" <"$patch"
    for file in $(sed -n 's/^+++ //p' "$patch"); do
        diff -U3 --label "$file" --label "$file" "$file" "$work/$file" >>"$work/new" || true
    done
    diff "$patch" "$work/new" || cp "$work/new" "$patch"
done
