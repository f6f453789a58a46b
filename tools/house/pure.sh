#!/bin/sh
# Core decides and never touches the world: its unsanitized archives together may need these symbols
# from outside, and no others. The linker's own table is the proof.
set -eu
cd "$(dirname "$0")/../.."
allowed='memcpy|memmove|memset|memcmp|memchr|strlen|strcmp|strncmp|strchr|__assert_fail|__stack_chk_fail|_GLOBAL_OFFSET_TABLE_'
extra=$(nm -P build/plain/core/*.a | awk '
    $2 == "U" { needs[$1] = 1 }
    $2 ~ /^[A-TV-Z]$/ { has[$1] = 1 }
    END {
        for (symbol in needs) if (!(symbol in has)) print symbol
        if (!("fault_add" in has)) print "(no archive to look at; build first)"
    }' | grep -vxE "$allowed" || true)
[ -z "$extra" ] || { echo "pure: core uses what it may not: $extra" >&2; exit 1; }
