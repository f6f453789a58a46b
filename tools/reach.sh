# How pull talks with a kiosk: one sftp at a time, with none of anybody's own ssh settings, and never
# longer than it is spoken to. Whatever fails is told as what it is, with a way on. pull sources this
# file, after period.sh; it runs inside $work/got, so that sftp is only ever given names that passed.
# shellcheck disable=SC2154 # what was asked for is in pull's own variables

# Nobody's settings are read, or with -F one file's, and then not what would break or bend a fetch.
ssh_options() {
    printf '%s\n' IgnoreUnknown=ForkAfterAuthentication,StdinNull,KnownHostsCommand,RemoteCommand \
        StrictHostKeyChecking="$strict" UserKnownHostsFile=../known_hosts GlobalKnownHostsFile=/dev/null \
        KnownHostsCommand=none HostKeyAlias=kiosk HostKeyAlgorithms=ssh-ed25519 HashKnownHosts=no UpdateHostKeys=no \
        CheckHostIP=no VerifyHostKeyDNS=no BatchMode=yes PubkeyAuthentication=yes PreferredAuthentications=publickey \
        ConnectTimeout="$patience" ConnectionAttempts=1 ServerAliveInterval=15 ServerAliveCountMax=3 \
        ControlMaster=no ControlPath=none ControlPersist=no ForwardAgent=no ForwardX11=no ClearAllForwardings=yes \
        Tunnel=no RemoteCommand=none RequestTTY=no PermitLocalCommand=no ForkAfterAuthentication=no StdinNull=no LogLevel=INFO
}
run_sftp() { # no file may grow over 4 MB
    set -- -F "${settings:-/dev/null}" -b ../batch
    for option in $(ssh_options); do set -- "$@" -o "$option"; done
    [ -z "$port" ] || set -- "$@" -P "$port"
    [ -z "$key" ] || set -- "$@" -o IdentitiesOnly=yes -o IdentityFile="\"$(printf '%s' "$key" | sed 's/%/%%/g')\""
    cd "$work/got" && { ulimit -f 8192 2>/dev/null || :; } && exec sftp "$@" "$who"
}
# What has come so far. While that changes, there is patience.
come() { ls -lR "$work/got" "$work/heard" 2>/dev/null | cksum; }
end_if_silent() { # PID
    quiet=0 last=''
    while sleep 1 && kill -0 "$1" && kill -0 $$; do
        now=$(come)
        if [ "$now" = "$last" ]; then quiet=$((quiet + 1)); else quiet=0 last=$now; fi
        [ $quiet -lt "$patience" ] || { : >"$work/silent"; kill "$1"; return; }
    done 2>/dev/null
}
sftp_batch() {
    rm -f "$work/silent"
    (run_sftp) >"$work/heard" 2>"$work/errors" </dev/null &
    sftp=$!
    end_if_silent $sftp >/dev/null 2>&1 &
    watcher=$!
    ended=0; wait $sftp 2>/dev/null || ended=$?
    kill $watcher 2>/dev/null || :
    wait $watcher 2>/dev/null || :
    sftp='' watcher=''
    return $ended
}
hang_up() { for pid in ${sftp-} ${watcher-}; do kill "$pid" 2>/dev/null || :; done; }
heard() { sed '/^sftp> /d' "$work/heard"; }

# --- in words -------------------------------------------------------------------------------
erred() { grep -qiE -e "$1" "$work/errors"; }
said() { # the line that tells most
    tr -cd '\n\040-\176' <"$work/errors" | grep . |
        grep -vE '^(Warning: Permanently added|Could not create directory|Connection closed|Connection to|Couldn.t read packet|Connected to|debug|Pseudo-terminal)' >"$work/telling" ||
        tr -cd '\n\040-\176' <"$work/errors" | grep . >"$work/telling" || :
    head -n 1 "$work/telling" | cut -c 1-200
}
again="Nothing was filed. Run it again."
# Somebody's own settings may lead to the kiosk, and are not read unless asked.
own_settings() {
    [ -z "$settings" ] && [ -r "${HOME-}/.ssh/config" ] &&
        grep -qiE '^[[:space:]]*(hostname|proxy(jump|command)|identity|bind|port|user)' "$HOME/.ssh/config" || return 0
    echo "Your ~/.ssh/config is not read. If the kiosk's name, your key or the way to it (ProxyJump) is in there: pull -F ~/.ssh/config ..."
}
# Why a key does not open the kiosk, as far as that can be seen here.
key_words() {
    if [ -z "$key" ]; then
        echo "Say with -i which private key is yours; its public half has to stand in tallies.keys on the card."
        return
    fi
    ssh-keygen -y -P '' -f "$key" >/dev/null 2>"$work/key" </dev/null || :
    if grep -q '^PuTTY-User-Key-File' "$key"; then
        echo "$key is a key of PuTTY's. Write it as OpenSSH reads it: PuTTYgen, Conversions, Export OpenSSH key; or: puttygen KEY -O private-openssh -o NEW"
    elif grep -qE '^(ssh-|ecdsa-|sk-)' "$key"; then
        echo "$key is the public half. -i wants the private one: the file beside it without .pub"
    elif grep -qiE 'bad permissions|too open' "$work/key"; then
        echo "ssh does not use $key, since others could read it: chmod 600 KEY (on a drive of Windows or a share: copy it into your home first)"
    elif has_cr "$key"; then
        printf '%s\n' "$key was copied in text mode, which changes the ends of lines: copy it again in binary, or: tr -d '\\r' <KEY >NEW; chmod 600 NEW"
    elif grep -qi passphrase "$work/key"; then
        ssh-add -l 2>/dev/null | grep -qF -e "$(ssh-keygen -l -f "$key" 2>/dev/null | cut -d ' ' -f 2) " ||
            echo "$key has a passphrase, and no agent holds it: eval \$(ssh-agent); ssh-add KEY; then pull again, in the same terminal"
    elif [ -s "$work/key" ] && grep -qiE 'load key|invalid format|libcrypto' "$work/key"; then
        echo "$key is no private key that ssh here can read"
    elif ssh-keygen -l -f "$key" 2>/dev/null | awk '/\(RSA\)/ && $1 < 3072 {small = 1} /\(DSA\)/ {small = 1} END {exit !small}'; then
        echo "A kiosk takes no key as weak as $key: ssh-keygen -t ed25519 makes a better one, for tallies.keys"
    fi
    echo "Its public half has to stand in tallies.keys on the card, and report.txt or check-site must name no fault of that file."
}
broken() { # WHAT, if nothing better is known: ends with the reason in words
    if [ "$ended" = 153 ]; then
        fail 4 "a file at $who is larger than any that a kiosk makes. Nothing was filed." "It is no kiosk, or somebody changed its card: tell who looks after it."
    fi
    if erred 'No space left|quota exceeded|Read-only file system'; then has_room "$work" || fail 2 "$why" "$way"; fail 2 "nothing can be written here: $(said)" "Make room, or take another FOLDER, and run it again."; fi
    if [ -e "$work/silent" ] || erred 'timed out during banner'; then
        if grep -q . "$work/heard"; then
            fail 3 "the kiosk fell silent for $patience s in the middle." "$again Does it happen each time: is the network's cable or Wi-Fi weak? A slow line gets more time with --patience 300."
        fi
        fail 3 "something takes the call at $who, and says nothing for $patience s." \
            "$again If it stays so, is it the kiosk? The address is on its staff screen, Network. Pull its plug for ten seconds."
    fi
    if erred 'No ED25519 host key is known'; then
        fail 4 "$folder/$name/known_hosts holds no kiosk's key any more. Nothing was fetched." \
            "Something changed that file. Move it away, pull again, and compare the fingerprint with the staff screen."
    fi
    if erred 'Host key verification failed'; then
        fail 4 "another host key answers at $who than the one that belongs to $name. Nothing was fetched." \
            "It shows $(grep -o 'SHA256:[A-Za-z0-9+/]*' "$work/errors" | head -n 1)" \
            "If the kiosk's staff screen, Network, shows the same, its card was exchanged or wiped: pull again with --new-key." \
            "If not, you are not talking with the kiosk: ask who looks after the network."
    fi
    if erred 'Unable to negotiate|no matching|no hostkey alg|Protocol major versions'; then
        fail 3 "ssh here and what answers at $who have no method in common: $(said)" \
            "Is it the kiosk? The address is on its staff screen, Network. If so, ssh here is too old: it takes OpenSSH 8.1 or newer (docs/OFFICE.md)."
    fi
    if erred 'Too many authentication failures'; then
        fail 3 "your agent offers more keys than a kiosk listens to (3)." "Say which one it is: -i KEY"
    fi
    if erred 'Permission denied \('; then
        fail 3 "the kiosk does not let you in: $(grep 'Permission denied (' "$work/errors" | tr -cd '\n\040-\176' | head -n 1 | cut -c 1-200)" "$(key_words)" "$(own_settings)"
    fi
    if erred 'resolve hostname|Name or service not known|nodename nor servname'; then
        fail 3 "no computer is known here by the name ${who#*@}." "Take the address from the kiosk's staff screen, Network, such as 10.20.0.31." "$(own_settings)"
    fi
    if erred 'Connection refused'; then
        fail 3 "something is at $who, and does not take calls at port ${port:-22}." \
            "The kiosk takes none while ssh is off: turn the staff key (ssh = key-switch), and pull within the hour." "Is it the kiosk? The address is on its staff screen, Network."
    fi
    if erred 'No route to host|Network is unreachable|timed out|Host is down'; then
        fail 3 "no answer from $who, port ${port:-22}: $(said)" \
            "Is the key turned (ssh = key-switch)? Is your computer in the kiosk's network, and named by from in its network.ini? Is this the address on its staff screen?" "$(own_settings)"
    fi
    if erred 'subsystem request failed|message too long|Bad packet|not allowed|command not found on'; then
        fail 4 "what answers at $who is not a kiosk: it does not speak as one. Nothing was fetched." "The address is on the kiosk's staff screen, Network. The user is tallies."
    fi
    if erred 'Bad configuration option|Bad owner or permissions|terminating, .* bad configuration|Unsupported option|(illegal|unknown|invalid) option'; then
        if [ -n "$settings" ]; then fail 2 "$settings cannot be used: $(said)" "Mend that line, or give -F a file with just what leads to the kiosk."; fi
        fail 2 "ssh here does not know what pull asks of it: $(said)" "It takes OpenSSH 8.1 or newer (docs/OFFICE.md)."
    fi
    if erred 'No user exists for uid'; then
        fail 2 "ssh here does not run: $(said)" "Run pull as somebody who has an account on this computer."
    fi
    if erred 'ssh: (not found|No such file)|exec: .*ssh'; then
        fail 2 "sftp here finds no ssh: $(said)" "Install OpenSSH's client whole (openssh-client)."
    fi
    if erred 'banner exchange|kex_exchange|Connection reset|Connection closed by'; then
        fail 3 "$1: $(said)" "$again If it stays so: somebody else may be fetching (a kiosk takes few calls at a time), or it is no kiosk: see the address on its staff screen, Network."
    fi
    fail 3 "$1: $(said)" "$again docs/INSTALL.md says what to look for when nobody answers." "$(own_settings)"
}
talk() { # WHAT: runs the batch, or ends with the reason in words
    has_room "$work" || fail 2 "$why" "$way"
    sftp_batch || broken "$1"
    ! erred 'No space left|quota exceeded' || broken "$1"
    has_room "$work" || fail 2 "$why" "$way"
}
