# Looks into an image file as somebody with a card reader does. Source it. Needs mtools.

part_at() { # DISK NUMBER: where the partition begins, in bytes
    echo $(($(od -An -tu4 -j $((446 + 16 * ($2 - 1) + 8)) -N 4 "$1") * 512))
}
part_bytes() { # DISK NUMBER
    echo $(($(od -An -tu4 -j $((446 + 16 * ($2 - 1) + 12)) -N 4 "$1") * 512))
}
part_get() { # DISK NUMBER FILE: the whole partition
    dd if="$1" of="$3" bs=1M iflag=skip_bytes,count_bytes skip="$(part_at "$1" "$2")" \
        count="$(part_bytes "$1" "$2")" conv=sparse status=none
}
part_put() { # DISK NUMBER FILE: over its beginning
    dd if="$3" of="$1" bs=1M oflag=seek_bytes seek="$(part_at "$1" "$2")" conv=notrunc status=none
}
fat_get() { # DISK NAME FILE
    mcopy -n -o -i "$1@@$(part_at "$1" 1)" "::$2" "$3"
}
fat_put() { # DISK FILE NAME
    mcopy -o -i "$1@@$(part_at "$1" 1)" "$2" "::$3"
}
fat_add() { # DISK FOLDER NAME: copies what is in a folder of ours into one of the partition's
    for entry in "$2"/*; do
        mcopy -s -o -i "$1@@$(part_at "$1" 1)" "$entry" "::$3/"
    done
}
