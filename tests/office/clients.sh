#!/bin/sh
# The programs that docs/OFFICE.md says can fetch from a kiosk do, and what it says cannot does not:
# each against the kiosk's own sshd, byte for byte.
# shellcheck disable=SC2086 # $known is words
set -u
cd "$(dirname "$0")/../.." || exit 1
. tests/office/lib-kiosk.sh
start_kiosk_sshd
page=docs/OFFICE.md
cp "$work/staff" /root/key; cp "$work/staff.pub" /root/key.pub
puttygen /root/key -O private -o /root/key.ppk
dropbearconvert openssh dropbear /root/key /root/key.db >/dev/null 2>&1
mkdir /root/got
known="-F /dev/null -i /root/key -o BatchMode=yes -o StrictHostKeyChecking=no -o UserKnownHostsFile=/root/known -o LogLevel=ERROR"
fetches() { # NAME COMMAND...: leaves 2027-Q1 in /root/got
    name=$1; shift
    rm -rf /root/got/*
    "$@" >"$work/said" 2>&1 </dev/null
    check "$name fetches a period whole" diff -r "$out/2027-Q1" /root/got/2027-Q1
    check "and the page says so" grep -q "^| $name.*" $page
}
with_sftp() { echo 'get -r 2027-Q1 /root/got/2027-Q1' | sftp $known -P "$port" -b - tallies@127.0.0.1; }
with_scp() { scp $known -r -P "$port" tallies@127.0.0.1:2027-Q1 /root/got/; }
with_psftp() { echo 'get -r 2027-Q1 /root/got/2027-Q1' >/root/batch; psftp -batch -hostkey "$print" -P "$port" -i /root/key.ppk -b /root/batch tallies@127.0.0.1; }
with_lftp() {
    lftp -c "set net:timeout 20; set net:max-retries 1; set sftp:connect-program 'ssh -a -x $known';
        open sftp://tallies:@127.0.0.1:$port; mirror 2027-Q1 /root/got/2027-Q1"
}
with_dbclient() {
    printf '#!/bin/sh\nexec dbclient -y -i /root/key.db -p %s -s tallies@127.0.0.1 sftp\n' "$port" >/root/dbclient
    chmod 755 /root/dbclient
    echo 'get -r 2027-Q1 /root/got/2027-Q1' | sftp -D /root/dbclient -b -
}
with_paramiko() {
    /usr/bin/python3 -c "
import os, paramiko
client = paramiko.SSHClient(); client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
client.connect('127.0.0.1', $port, username='tallies', key_filename='/root/key', look_for_keys=False, allow_agent=False)
sftp = client.open_sftp(); os.mkdir('/root/got/2027-Q1')
for name in sftp.listdir('2027-Q1'): sftp.get('2027-Q1/' + name, '/root/got/2027-Q1/' + name)"
}
fetches OpenSSH with_sftp
fetches "OpenSSH.*scp" with_scp
fetches PuTTY with_psftp
fetches lftp with_lftp
fetches Dropbear with_dbclient
fetches paramiko with_paramiko
rm -rf /root/got/*
check "what the page leaves out is refused: CBC" no sh -c "ssh $known -o Ciphers=aes256-cbc -p $port -s tallies@127.0.0.1 sftp </dev/null 2>/dev/null"
check "and CTR without encrypt-then-MAC" no sh -c "ssh $known -o Ciphers=aes256-ctr -o MACs=hmac-sha2-256 -p $port -s tallies@127.0.0.1 sftp </dev/null 2>/dev/null"
check "but not CTR with it" sh -c "ssh $known -o Ciphers=aes256-ctr -o MACs=hmac-sha2-256-etm@openssh.com -p $port -s tallies@127.0.0.1 sftp </dev/null"
check "and scp's old way" no sh -c "scp -O $known -P $port tallies@127.0.0.1:status.txt /root/got/ 2>/dev/null"
exit $bad
