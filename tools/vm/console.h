/* Runs commands in a guest that was started with the test hooks: its side is
 * tests/vm/guest/console.sh. Lines both ways; commands and what they print travel as base64, so
 * that no byte of them, and no half line from before, is taken for a line of ours. */
#ifndef CONSOLE_H
#define CONSOLE_H

/* Waits until the guest answers, at most patience_s. A descriptor, or -errno; -ETIMEDOUT. */
int console_open(const char *path, int patience_s);
/* Runs a command as root, lets it take seconds at most, prints what it printed. Its exit status
 * (137: it was ended for taking longer), or -errno. */
int console_run(int fd, const char *command, int seconds);
/* Types on a serial line and prints what comes back for so long. 0 or -errno. */
int console_talk(const char *path, const char *text, int seconds);

#endif
