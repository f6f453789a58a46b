# Says who takes which pin of CHIP, in a tree as tree.awk prints it: `GPIO TAB path` for every node
# that is not switched off, `GPIO TAB up|down` for the pins that CHIP itself biases (its own
# pinctrl-0).
# usage: awk -F'\t' -v chip=PATH -f claims.awk TREE
$2 == "phandle" { at[$3] = $1 }
$2 == "status" && $3 !~ /^ok/ { off[$1] }
$2 ~ /^pinctrl-[0-9]+$/ || $2 ~ /(^|-)gpios?$/ { user[++users] = $1; how[users] = $2; what[users] = $3 }
$2 == "pins" { gsub("gpio", "", $3) }
# Groups of RP1 have names: these are the ones that trees and overlays use. Any other is pin 99, which
# nobody may have.
$2 == "groups" { $3 = $3 == "i2c1_0" ? "2 3" : $3 ~ /^(vbus1|i2c4_2|i2c6_0)$/ ? "" : "99" }
$2 == "pins" || $2 == "brcm,pins" || $2 == "groups" { pins[$1] = pins[$1] " " $3 }
$2 ~ /^bias-pull-/ { bias[$1] = substr($2, 11) }

function is_off(path) {
    for (; path != ""; sub("/[^/]*$", "", path)) if (path in off) return 1
    return 0
}
function group(path, who,    g, i, n, pin) {
    for (g in pins) {
        if (g != path && index(g, path "/") != 1) continue
        n = split(pins[g], pin, " ")
        for (i = 1; i <= n; i++) print pin[i] "\t" (who == chip ? bias[g] : who)
    }
}
END {
    for (u = 1; u <= users; u++) {
        if (is_off(user[u])) continue
        n = split(what[u], cell, " ")
        if (how[u] ~ /^pinctrl/) {
            for (i = 1; i <= n; i++) if (index(at[cell[i]], chip "/") == 1) group(at[cell[i]], user[u])
        } else
            for (i = 1; i < n; i += 3) if (at[cell[i]] == chip) print cell[i + 1] "\t" user[u]
    }
}
