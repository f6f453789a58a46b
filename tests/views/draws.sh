#!/bin/sh
# Whatever a site is called and lists, no entry, tile or sentence of a screen is lost, cut or said
# twice: thousands of made-up sites, a screen of each; at full size all of their screens.
cd "$(dirname "$0")/../.." || exit 1
exec build/aids/draws ${LONG:+--all}
