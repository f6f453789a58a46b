# The appliance's users and its state folder, made from its own files (passwd, group, tmpfiles), for
# the tests with real users. Needs root, and a place where only the test sees these users: sourced,
# it starts the script again there. users_begin comes after $work is made.
# shellcheck disable=SC2034,SC2154 # what the scripts use, and set
[ "$(id -u)" = 0 ] || exec sudo -n sh "$0"
[ -n "${USERS_APART-}" ] || USERS_APART=1 exec unshare --mount sh "$0"
appliance=overlays/rootfs/etc

users_begin() { # PROGRAM...: also puts these where every user may run them
    state=$work/state data=$work/data usr=$work/usr
    { cat /etc/passwd; grep -E '^(kiosk|checkin|tallyd|publish):' $appliance/passwd; echo "stranger:x:899:899::/:/bin/false"; } >"$work/passwd"
    { cat /etc/group; grep -E '^(safeharbor|kiosk|checkin|tallyd|publish):' $appliance/group; echo "stranger:x:899:"; } >"$work/group"
    mount --bind "$work/passwd" /etc/passwd && mount --bind "$work/group" /etc/group || exit 1
    mkdir -p "$usr" "$data/keys" "$data/release"
    cp "$@" "$usr"
    cp -r assets "$usr"
    chmod 755 "$work"; chmod -R a+rX,go-w "$usr"
    state_folder
    truncate -s 16M "$data/store"; chown tallyd: "$data/store"; chmod 600 "$data/store"
    ln -s "$data/store" "$state/store"
}
# What tmpfiles makes at the start; links lead to devices, and are the test's.
state_folder() {
    sed 's/#.*//' $appliance/tmpfiles.d/safeharbor.conf | while read -r kind path mode user group _ text; do
        path=$state${path#/run/safeharbor}
        case $kind in
        d) install -d -m "$mode" -o "$user" -g "$group" "$path" ;;
        f) printf "%b\n" "$text" >"$path"; chmod "$mode" "$path"; chown "$user:$group" "$path" ;;
        esac
    done
}

become() { user=$1; shift; exec setpriv --reuid="$user" --regid="$user" --init-groups --no-new-privs "$@"; }
as() (become "$@")
run() { # USER PROGRAM [OPTION...]; it takes the place of the shell: in the background, or in ()
    user=$1 program=$2; shift 2
    become "$user" "$usr/$program" --state "$state" --site "$usr/$site" --assets "$usr/assets" "$@"
}
is() { if [ "$1" = "$2" ]; then ok "$3"; else not_ok "$3: $1, not $2"; fi; }
