#!/bin/sh
# Layout, rooms, names, tests and suspicious code. `make format` mends the layout.
set -eu
cd "$(dirname "$0")/../.."
git ls-files '*.c' '*.h' | xargs clang-format-19 --dry-run --Werror
for rule in layers knows pure sentences names tested; do sh "tools/house/$rule.sh"; done
cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c11 --enable=warning,performance,portability \
    --suppress=missingIncludeSystem --suppress=normalCheckLevelMaxBranches app tools
{ git ls-files '*.sh'; git grep -lI '^#!/bin/\(busybox \)\?sh'; } | sort -u | xargs shellcheck
