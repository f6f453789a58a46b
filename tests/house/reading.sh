#!/bin/sh
# However wrong a file is from its first line to its last, reading it is work that grows with its
# size and no faster: what people write by mistake never holds up a start.
cd "$(dirname "$0")/../.." || exit 1
exec build/aids/reading
