/* Runs commands in a guest that was started with the test hooks: its side is
 * tests/vm/guest/console.sh. Both sides send lines; commands and what they print travel as base64,
 * so that none of their bytes, and no half line from before, is taken for a line of ours. */
#pragma once

/* Waits until the guest answers, at most patience_s. A descriptor, or -errno; -ETIMEDOUT. */
int console_open(const char *path, int patience_s);
/* Runs a command as root for at most this many seconds, and prints what it printed. Returns its
 * exit status (137: it took longer and was ended), or -errno. */
int console_run(int fd, const char *command, int seconds);
/* Types on a serial line and prints what comes back within these seconds. 0 or -errno. */
int console_talk(const char *path, const char *text, int seconds);
