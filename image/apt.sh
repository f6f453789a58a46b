#!/bin/sh
# usage: apt.sh CACHE PROGRAM ARGUMENT...
# Runs one of apt's programs for Debian 13 arm64 with a configuration of its own in CACHE: this
# machine's packages and lists are neither read nor changed. Asks only this machine's own mirror.
set -eu
here=$(dirname "$0")
apt=$(mkdir -p "$1" && cd "$1" && pwd)/apt
shift
if [ ! -e "$apt/ready" ]; then
    mkdir -p "$apt/lists/partial" "$apt/archives/partial" "$apt/parts"
    main=$(sh "$here/../tools/house/mirror.sh")
    security=$(sh "$here/../tools/house/mirror.sh" security)
    key=/usr/share/keyrings/debian-archive-keyring.gpg
    for suite in trixie trixie-updates trixie-backports; do
        echo "deb [signed-by=$key] $main $suite main non-free-firmware"
    done >"$apt/sources.list"
    [ -z "$security" ] || echo "deb [signed-by=$key] $security trixie-security main" >>"$apt/sources.list"
    # The mirror's clock and this machine's may be weeks apart.
    cat >"$apt/conf" <<END
Dir::Etc::SourceList "$apt/sources.list";
Dir::Etc::SourceParts "$apt/parts";
Dir::Etc::Parts "$apt/parts";
Dir::State::Lists "$apt/lists";
Dir::State::Status "/dev/null";
Dir::Cache "$apt";
Dir::Cache::Archives "$apt/archives";
APT::Architecture "arm64";
APT::Architectures "arm64";
APT::Install-Recommends "false";
APT::Sandbox::User "root";
APT::Get::Assume-Yes "true";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
Acquire::Check-Date "false";
END
    APT_CONFIG=$apt/conf apt-get -q update >"$apt/log" 2>&1 || { cat "$apt/log" >&2; exit 1; }
    touch "$apt/ready"
fi
APT_CONFIG=$apt/conf exec "$@"
