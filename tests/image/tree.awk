# A device tree as dtc prints it, as lines of `path TAB property TAB value`; strings and cells are
# separated by a blank, cells are decimal numbers. Both of dtc's ways to print a list of strings are
# understood.
function number(hex,    n, i) {
    n = 0; hex = tolower(hex); sub(/^0x/, "", hex)
    for (i = 1; i <= length(hex); i++) n = n * 16 + index("0123456789abcdef", substr(hex, i, 1)) - 1
    return n
}
{ sub(/^[ \t]+/, "") }
/\{$/ {
    name = $0; sub(/ *\{$/, "", name); sub(/^.*: /, "", name)
    depth++; path[depth] = name == "/" ? "" : path[depth - 1] "/" name
    next
}
/^\};/ { depth--; next }
depth && /;$/ {
    property = $0; sub(/( =.*)?;$/, "", property)
    value = ""
    if (index($0, " = ")) {
        value = $0; sub(/^[^=]* = /, "", value); sub(/;$/, "", value)
        if (value ~ /^"/) gsub(/\\0|", "/, " ", value)
        gsub(/["<>]/, "", value)
        count = split(value, word, " ")
        for (i = 1; i <= count; i++) if (word[i] ~ /^0x/) {
            word[i] = number(word[i])
            value = i == 1 ? word[1] : value " " word[i]
        }
    }
    print (path[depth] == "" ? "/" : path[depth]) "\t" property "\t" value
}
