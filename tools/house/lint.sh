#!/bin/sh
# Layout, layers and suspicious code. `make format` mends the layout.
set -eu
cd "$(dirname "$0")/../.."
git ls-files '*.c' '*.h' | xargs clang-format-19 --dry-run --Werror
mkdir -p build
sh tools/house/layers.sh
sh tools/house/sentences.sh
cppcheck --quiet --error-exitcode=1 --inline-suppr --std=c11 --enable=warning,performance,portability \
    --suppress=missingIncludeSystem --suppress=normalCheckLevelMaxBranches app tools
for s in $(git ls-files '*.sh' .ci/run); do sh -n "$s"; done
