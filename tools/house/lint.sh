#!/bin/sh
# Layout, rooms, names, tests and suspicious code. `make format` mends the layout.
set -u
cd "$(dirname "$0")/../.." || exit 1
bad=0
git ls-files '*.c' '*.h' | xargs clang-format-19 --dry-run --Werror || bad=1
for rule in layers knows pure sentences names tested; do sh "tools/house/$rule.sh" || bad=1; done
cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c11 --enable=warning,performance,portability \
    --suppress=missingIncludeSystem --suppress=normalCheckLevelMaxBranches app tools || bad=1
{ git ls-files '*.sh'; git grep -lI '^#!/bin/\(busybox \)\?sh'; } | sort -u | xargs shellcheck || bad=1
exit $bad
