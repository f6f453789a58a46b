/* What a store holds: read with tallyd's own reader, from a copy.
 * usage: stored STORE SITE       STORE is a whole store partition; SITE the id it must be of
 * Prints whether it is found, new or damaged; then each number by its name. */
#define _GNU_SOURCE
#include "core/plain/text.h"
#include "core/wire/period.h"
#include "io/store/store.h"
#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Opening a store mends it, so the original stays closed. */
static int copy(const char *from, const char *to)
{
    static char bytes[1 << 16];
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    size_t n = 0;
    while (in && out && (n = fread(bytes, 1, sizeof bytes, in)) > 0)
        fwrite(bytes, 1, n, out);
    int failed = !in || !out || ferror(in) || ferror(out);
    if (in)
        fclose(in);
    return (out && fclose(out)) || failed;
}

static void tell_period(const char *what, const struct period_name *name)
{
    char words[PERIOD_NAME_MAX * 2];
    struct text text = text_in(words, sizeof words);
    period_add_name(&text, name);
    printf("%s %s", what, words);
}

static void tell(const struct tally *tally)
{
    tell_period("open", &tally->open);
    printf("\nvisits %u\ncheckins %u\npowered_h %u\n", tally->visits, tally->checkins,
           tally->powered_h);
    for (int i = 0; i < tally->closed_n; i++) {
        tell_period("closed", &tally->closed[i].name);
        printf(" visits=%u checkins=%u high=%d\n", tally->closed[i].visits,
               tally->closed[i].checkins, tally->closed[i].high[TABLE_BURNOUT]);
    }
}

int main(int argc, char **argv)
{
    static const char *const words[] = {"found", "new", "damaged"};
    static struct store store;
    static struct tally tally;
    char dir[] = "/tmp/stored-XXXXXX", path[64];
    if (argc != 3 || !mkdtemp(dir)) {
        fputs("usage: stored STORE SITE\n", stderr);
        return 2;
    }
    snprintf(path, sizeof path, "%s/store", dir);
    int found = copy(argv[1], path) ? -EIO : store_open(&store, dir, argv[2], &tally);
    unlink(path);
    rmdir(dir);
    if (found < 0) {
        fprintf(stderr, "stored: %s: %s\n", argv[1], strerror(-found));
        return 2;
    }
    store_close(&store);
    puts(words[found]);
    if (found == STORE_FOUND)
        tell(&tally);
    return found != STORE_FOUND;
}
