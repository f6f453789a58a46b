#!/bin/sh
# The table of app/rooms.mk, one line each: ROOM room, from the ground up; MAY room and what it may
# include; LINK program and what it links.
set -eu
cd "$(dirname "$0")/../.."
MAKEFLAGS='' make -s --no-print-directory -f app/rooms.mk --eval 'table: ; @printf "%s\n" \
    $(foreach room,$(ROOMS),"ROOM $(room)" "MAY $(room) $(MAY_$(room))") \
    $(foreach name,$(filter LINK_%,$(.VARIABLES)),"LINK $(name:LINK_%=%) $($(name))")' table
