/* Puts closed periods where staff can fetch them; runs once and ends. It sees only numbers that may
 * leave. It never touches a period's folder that is there, and makes a missing one again. */
#define _GNU_SOURCE
#include "core/tally/heard.h"
#include "core/tally/release.h"
#include "io/box/log.h"
#include "io/box/ram.h"
#include "io/box/settings.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "io/files/release_folder.h"
#include "io/link/link.h"
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PATIENCE_MS = 5000, PATH_SIZE = 4096 };

static const char HELP[] =
    "publish: writes the release folder, STATE/release, from what tallyd lets out. Runs once.\n"
    "  --state DIR   where the sockets and the release folder are (build/state)\n"
    "  --site DIR    the site's folder\n"
    "  --assets DIR  the defaults\n"
    "  --key FILE    signs with this ed25519 key of ssh-keygen (without: nothing is signed)\n";

static struct content content;

static int wait_for(int fd, struct message *message)
{
    struct pollfd poll_fd = {.fd = fd, .events = POLLIN};
    for (;;) {
        int got = link_receive(fd, message);
        if (got != 0)
            return got < 0 ? got : 0;
        if (poll(&poll_fd, 1, PATIENCE_MS) == 0)
            return -ETIMEDOUT;
    }
}

static int ask(int fd, const struct heard *heard)
{
    struct message message = heard_asks(heard);
    return link_send(fd, &message);
}

static int hear(int fd, struct heard *heard)
{
    struct message message = message_make(MESSAGE_HELLO, SENDER_PUBLISH);
    int error = link_send(fd, &message);
    if (!error)
        error = ask(fd, heard);
    while (!error && !heard->status_told && !(error = wait_for(fd, &message)))
        if (heard_take(heard, &message))
            error = ask(fd, heard);
    return error;
}

/* If tallyd is silent, write all the same: README and status say how things are. */
static void listen_to_tallyd(const char *state_dir, struct heard *heard)
{
    int fd = link_dial(state_dir, LINK_TALLYD);
    if (fd == -EPERM)
        log_event(LOG_LINK_STRANGER, 0, 0);
    if (fd < 0)
        return;
    hear(fd, heard);
    close(fd);
}

/* Last, since it says whether what came before could be signed; written whatever came of that. */
static int write_front(const struct release *release, const struct heard *heard, int error)
{
    struct release_standing standing = {.terms = heard->terms_told ? &heard->terms : NULL,
                                        .tallyd = heard->status_told ? &heard->status : NULL,
                                        .content = content.source,
                                        .signature = !release->key            ? SIGNATURE_NONE
                                                     : error == -EKEYREJECTED ? SIGNATURE_IMPOSSIBLE
                                                                              : SIGNATURE_OK};
    return release_folder_front(release, &standing);
}

static int write_release(const struct release *release, const struct heard *heard, bool released)
{
    int error = release_folder_signers(release);
    if (!error && content.source != CONTENT_CARD && heard_knows_example(heard, released))
        error =
            release_folder_example(release, heard_wants_example(heard, released), &heard->terms);
    for (int i = 0; !error && i < heard->closed_n; i++)
        error = release_folder_period(release, &heard->closed[i]);
    if (!error)
        error = release_folder_forget(release, release_oldest_day(heard->closed, heard->closed_n));
    int front = write_front(release, heard, error);
    int settled = release_folder_settle(release);
    return error ? error : front ? front : settled;
}

int main(int argc, char **argv)
{
    static struct settings settings;
    static struct faults faults;
    static struct heard heard;
    const struct site *site = &content.site;
    static char words[RELEASE_FOLDER_WORDS_MAX], dir[PATH_SIZE];
    static char status[RELEASE_FOLDER_STATUS_MAX];
    settings_read(&settings, argc, argv, HELP);
    log_open("publish");
    if (!ram_seal())
        log_event(LOG_MEMORY, errno, 0);
    const char *assets = files_assets(settings.assets);
    load_anyway(&content, settings.site, assets, settings.state, &faults);
    if (faults.refused)
        log_event(LOG_CONTENT_FAULTS, faults.refused, 0);
    if (release_folder_words(assets, words) < 0) {
        fprintf(stderr, "publish: %s/release cannot be read. Put its files back.\n", assets);
        return 1;
    }
    listen_to_tallyd(settings.state, &heard);
    if (content.source == CONTENT_CARD) /* a folder is made only once, so never under
                                         * a wrong name */
        heard.closed_n = 0;
    snprintf(dir, sizeof dir, "%s/release", settings.state);
    struct release release = {.dir = dir,
                              .words = words,
                              .source = {site->id, site->program, false},
                              .key = settings.key};
    bool released = release_folder_before(&release, status);
    heard_judge(&heard, released, status);
    int error = write_release(&release, &heard, released);
    if (error == -EKEYREJECTED) {
        fprintf(stderr, "publish: cannot sign with %s, so new periods wait\n", settings.key);
    } else if (error) {
        fprintf(stderr, "publish: cannot write %s: %s\n", dir, strerror(-error));
        log_event(LOG_PUBLISH_WRITE, -error, 0);
    }
    ram_wipe(&heard, sizeof heard);
    ram_wipe_stack();
    return error ? 1 : 0;
}
