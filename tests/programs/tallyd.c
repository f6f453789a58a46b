/* The real tallyd and publish on their real sockets and files: what they must keep, and what must
 * leave no trace. */
#define _GNU_SOURCE
#include "core/plain/isodate.h"
#include "core/wire/period.h"
#include "io/files/keygen.h"
#include "io/files/tree.h"
#include "io/link/link.h"
#include "tests/fakes/house.h"
#include "tests/fakes/manager.h"
#include "tests/fakes/unit.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char BANDS[] = "tallies = bands\n";
static const struct cell HIGH = {CELL_VISIT, 1, 1};

static struct house house;

FIXTURE(make)
{
    house_make(&house, BANDS);
    return 0;
}

FIXTURE(unmake)
{
    house_remove(&house);
    return 0;
}

/* --- what changes no byte ------------------------------------------------------------------- */

struct trace {
    unsigned char slots[2][SLOT_SIZE];
    struct stat stat[2];
};

static void look(struct trace *trace)
{
    house_slots(&house, trace->slots);
    stat(house_path(&house, "store-a"), &trace->stat[0]);
    stat(house_path(&house, "store-b"), &trace->stat[1]);
}

static struct trace before, after;

static void nothing_was_written(void)
{
    look(&after);
    assert_memory_equal(before.slots, after.slots, sizeof before.slots);
    for (int i = 0; i < 2; i++)
        assert_memory_equal(&before.stat[i].st_mtim, &after.stat[i].st_mtim,
                            sizeof before.stat[i].st_mtim);
}

static struct message sent(int fd, const struct message *message)
{
    struct message answer = {0};
    assert_int_equal(link_send(fd, message), 0);
    house_hear(fd, &answer);
    return answer;
}

static struct message count_message(const struct cell *cell, int parity)
{
    struct message message = message_make(MESSAGE_COUNT, SENDER_NONE);
    message.u.count = *cell;
    message.parity = (uint8_t)parity;
    return message;
}

#define IN_HOUSE(name) TEST_WITH(name, make, unmake)

IN_HOUSE(a_visit_that_says_no_or_walks_away_changes_no_byte)
{
    struct message message;
    house_start(&house);
    look(&before);
    for (int i = 0; i < 20; i++) {
        int fd = house_dial(&house, i % 2 ? SENDER_KIOSK : SENDER_CHECKIN);
        house_answer(fd, &message);
        assert_int_equal(message.type, MESSAGE_TERMS);
        close(fd);
    }
    nothing_was_written();
    house_stop(&house, SIGKILL);
    house_start(&house);
    nothing_was_written();
}

IN_HOUSE(nonsense_on_the_socket_does_no_harm)
{
    unsigned char bytes[200];
    srand(5);
    house_start(&house);
    look(&before);
    for (int i = 0; i < 300; i++) {
        int fd = i % 3 ? house_dial(&house, SENDER_KIOSK) : link_dial(house.dir, LINK_TALLYD);
        if (fd < 0)
            continue;
        for (size_t at = 0; at < sizeof bytes; at++)
            bytes[at] = (unsigned char)rand();
        struct message message = message_make(MESSAGE_TERMS, SENDER_KIOSK);
        if (i % 2)
            memcpy(bytes, &message, 7);
        send(fd, bytes, i % 5 ? 64 : (size_t)i % sizeof bytes, MSG_NOSIGNAL);
        close(fd);
    }
    nothing_was_written();
    struct outbox outbox;
    outbox_init(&outbox);
    int fd = house_dial(&house, SENDER_KIOSK);
    house_count(fd, &outbox, &HIGH);
    close(fd);
}

/* --- never lost, never doubled -------------------------------------------------------------- */

static void send_next(int fd, struct outbox *outbox)
{
    struct message message;
    if (outbox_next(outbox, &message) && link_send(fd, &message) == 0)
        outbox_sent(outbox);
}

/* kill -9 at a random moment around the commit; the sender lives on and asks again. */
IN_HOUSE(counted_once_however_tallyd_is_killed)
{
    enum { ROUNDS = 40 };
    struct outbox outbox;
    struct message message;
    static struct tally tally;
    outbox_init(&outbox);
    srand(11);
    for (int i = 0; i < ROUNDS; i++) {
        house_start(&house);
        int fd = house_dial(&house, SENDER_KIOSK);
        assert_true(outbox_add(&outbox, &HIGH));
        house_answer(fd, &message);
        outbox_told(&outbox, &message);
        while (outbox.n > 1) { /* one that was cut off before */
            send_next(fd, &outbox);
            house_answer(fd, &message);
            outbox_told(&outbox, &message);
        }
        send_next(fd, &outbox);
        usleep((useconds_t)(rand() % 8000));
        house_stop(&house, SIGKILL);
        while (house_hear(fd, &message))
            outbox_told(&outbox, &message);
        outbox_lost(&outbox);
        close(fd);
    }
    house_start(&house);
    int fd = house_dial(&house, SENDER_KIOSK);
    house_count(fd, &outbox, &HIGH);
    close(fd);
    house_stop(&house, SIGKILL);
    assert_true(house_tally(&house, &tally));
    assert_int_equal(tally.visits, ROUNDS + 1);
}

/* --- always there --------------------------------------------------------------------------- */

IN_HOUSE(clients_that_keep_their_places_keep_nobody_out)
{
    struct message message;
    int idle[40];
    house_start(&house);
    for (int i = 0; i < 40; i++)
        idle[i] = i % 2 ? house_dial(&house, SENDER_KIOSK) : link_dial(house.dir, LINK_TALLYD);
    int fd = house_dial(&house, SENDER_KIOSK);
    house_answer(fd, &message);
    assert_int_equal(message.type, MESSAGE_TERMS);
    for (int i = 0; i < 40; i++)
        close(idle[i]);
    close(fd);
}

IN_HOUSE(it_says_that_it_lives_and_hung_it_does_not)
{
    manager_listen(150);
    house_start(&house);
    assert_true(manager_hears("READY=1", 5000));
    for (int i = 0; i < 5; i++)
        assert_true(manager_hears("WATCHDOG=1", 5000));
    kill(house.tallyd, SIGSTOP);
    waitpid(house.tallyd, NULL, WUNTRACED);
    manager_forget();
    assert_false(manager_hears("WATCHDOG=1", 300));
    kill(house.tallyd, SIGCONT);
    assert_true(manager_hears("WATCHDOG=1", 5000));
    manager_hang_up();
}

/* --- off, faults, other sites --------------------------------------------------------------- */

static struct message ask_status(int fd)
{
    struct message message = message_make(MESSAGE_READ, SENDER_PUBLISH);
    message.u.read.index = UINT16_MAX;
    message = sent(fd, &message);
    assert_int_equal(message.type, MESSAGE_STATUS);
    close(fd);
    return message;
}

static struct message status(void)
{
    struct message message;
    int fd = house_dial(&house, SENDER_PUBLISH);
    house_answer(fd, &message);
    return ask_status(fd);
}

/* While its store is away, tallyd tells nobody terms. */
static struct message status_of_a_silent_one(void)
{
    return ask_status(house_dial(&house, SENDER_PUBLISH));
}

static int told_mode(void)
{
    struct message message;
    int fd = house_dial(&house, SENDER_KIOSK);
    house_answer(fd, &message);
    close(fd);
    return message.u.terms.mode;
}

IN_HOUSE(off_zeroes_a_store_that_was_there)
{
    static unsigned char zero[2][SLOT_SIZE];
    struct outbox outbox;
    house_start(&house);
    outbox_init(&outbox);
    int fd = house_dial(&house, SENDER_KIOSK);
    house_count(fd, &outbox, &HIGH);
    close(fd);
    house_stop(&house, SIGTERM);
    house_site(&house, "tallies = off\n");
    house_start(&house);
    look(&after);
    assert_memory_equal(after.slots, zero, sizeof zero);
}

IN_HOUSE(settings_with_faults_leave_the_store_alone)
{
    house_start(&house);
    house_stop(&house, SIGTERM);
    look(&before);
    house_site(&house, "talies = off\n");
    house_start(&house);
    assert_int_equal(told_mode(), MODE_OFF);
    assert_int_equal(status().u.status.store, STORE_UNUSED);
    assert_int_equal(status().u.status.settings_faulty, 1);
    nothing_was_written();
}

/* The kiosk then shows the last good site, and what is asked must be what is counted. */
IN_HOUSE(settings_with_faults_give_way_to_the_last_good_ones)
{
    assert_int_equal(tree_replace(house_path(&house, "site"), house_path(&house, "good"), NULL), 0);
    house_site(&house, "talies = off\n");
    house_start(&house);
    assert_int_equal(told_mode(), MODE_BANDS);
}

/* A fault anywhere in the folder takes all four programs back, not only those that read the file.
 */
IN_HOUSE(a_fault_in_a_file_that_tallyd_does_not_read_takes_it_back_too)
{
    assert_int_equal(tree_replace(house_path(&house, "site"), house_path(&house, "good"), NULL), 0);
    house_site(&house, "tallies = visits\n");
    house_file(&house, "site/peers.csv", "nonsense\n");
    house_start(&house);
    assert_int_equal(told_mode(), MODE_BANDS);
}

/* Leaves a store in which that site has counted, with so many periods that nobody can have closed.
 */
static void leave_store(const char *site, int impossible)
{
    struct tally tally = {.terms = {MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100}};
    static struct store store;
    tally.open = period_of(PERIOD_QUARTER, 20000);
    tally.closed_n = (uint16_t)impossible;
    assert_int_equal(store_open(&store, house.dir, site, &(struct tally){0}), STORE_NEW);
    assert_int_equal(store_save(&store, &tally), 0);
    store_close(&store);
    look(&before);
}

IN_HOUSE(the_store_of_another_site_is_left_alone)
{
    leave_store("elsewhere", 0);
    house_start(&house);
    assert_int_equal(told_mode(), MODE_OFF);
    assert_int_equal(status().u.status.store, STORE_OTHERS);
    assert_int_equal(status().u.status.settings_faulty, 0);
    nothing_was_written();
}

/* As docs/RELEASE.md says: one start with off, and it counts again. */
IN_HOUSE(a_store_that_no_kiosk_can_have_written_is_left_alone_until_it_is_turned_off)
{
    leave_store("test", 1);
    house_start(&house);
    assert_int_equal(told_mode(), MODE_OFF);
    assert_int_equal(status().u.status.store, STORE_OTHERS);
    nothing_was_written();
    house_stop(&house, SIGTERM);
    house_site(&house, "tallies = off\n");
    house_start(&house);
    house_stop(&house, SIGTERM);
    house_site(&house, "tallies = bands\n");
    house_start(&house);
    assert_int_equal(told_mode(), MODE_BANDS);
    assert_int_equal(status().u.status.store, STORE_EMPTY);
}

IN_HOUSE(a_store_damaged_in_both_slots_is_a_clean_start_and_status_says_so)
{
    house_start(&house);
    assert_int_equal(status().u.status.store, STORE_EMPTY); /* it is new, and that is told once */
    assert_int_equal(status().u.status.store, STORE_OK);
    house_stop(&house, SIGKILL);
    house_start(&house);
    assert_int_equal(status().u.status.store, STORE_OK);
    house_stop(&house, SIGKILL);
    look(&before);
    before.slots[0][700] ^= 1;
    before.slots[1][701] ^= 1;
    house_put_slots(&house, before.slots);
    house_start(&house);
    assert_int_equal(told_mode(), MODE_BANDS);
    assert_int_equal(status().u.status.store, STORE_CLEAN_START);
}

/* The first start finds a new store. */
static void start_again(void)
{
    house_start(&house);
    house_stop(&house, SIGKILL);
    house_start(&house);
}

/* Whether the status says readonly must not tell that somebody's count met a store that was. */
IN_HOUSE(a_store_that_takes_no_writes_says_so_whether_or_not_somebody_was_counted)
{
    struct message message;
    start_again();
    int fd = house_dial(&house, SENDER_KIOSK);
    house_answer(fd, &message);
    house_jam(&house, true);
    assert_int_equal(status().u.status.store, STORE_READONLY);
    message = count_message(&HIGH, 0);
    assert_int_equal(link_send(fd, &message), 0);
    assert_false(house_hear(fd, &message));
    assert_int_equal(status().u.status.store, STORE_READONLY);
    house_jam(&house, false);
    assert_int_equal(status().u.status.store, STORE_OK);
    close(fd);
}

static void make_partition(const char *size)
{
    char command[300];
    snprintf(command, sizeof command, "truncate -s %s %s", size, house_path(&house, "partition"));
    assert_int_equal(system(command), 0);
}

IN_HOUSE(a_partition_that_is_missing_or_too_small_is_waited_for)
{
    struct message message;
    assert_int_equal(symlink("partition", house_path(&house, "store")), 0);
    house_start(&house);
    int fd = house_dial(&house, SENDER_KIOSK);
    assert_false(house_hear(fd, &message));
    assert_int_equal(status_of_a_silent_one().u.status.store, STORE_READONLY);
    assert_int_equal(access(house_path(&house, "store-a"), F_OK), -1);
    make_partition("4M");
    assert_int_equal(status_of_a_silent_one().u.status.store, STORE_READONLY);
    make_partition("16M");
    close(house_dial(&house, SENDER_KIOSK)); /* it tries again whenever something is said */
    house_answer(fd, &message);
    assert_int_equal(message.u.terms.mode, MODE_BANDS);
    assert_int_equal(status().u.status.store, STORE_EMPTY);
    close(fd);
}

IN_HOUSE(asking_for_the_status_changes_no_byte)
{
    start_again();
    look(&before);
    assert_int_equal(status().u.status.store, STORE_OK);
    look(&after);
    assert_memory_equal(before.slots, after.slots, sizeof before.slots);
}

/* --- names that are out --------------------------------------------------------------------- */

static void out(const char *name)
{
    assert_int_equal(mkdir(house_path(&house, "release"), 0755) < 0 && errno != EEXIST, 0);
    char path[64];
    snprintf(path, sizeof path, "release/%s", name);
    assert_int_equal(mkdir(house_path(&house, path), 0755), 0);
}

/* On a desk, by what is in the folder; on the appliance, by what provision says of it. */
IN_HOUSE(a_new_store_uses_no_name_that_is_out)
{
    static struct tally tally;
    out("undated-03");
    out("2026-Q4_2027-Q1");
    house_start(&house);
    house_stop(&house, SIGTERM);
    assert_true(house_tally(&house, &tally));
    assert_int_equal(tally.open.from_index, 4);
    assert_int_equal(tally.done_day, isodate_day(2027, 3, 31));
    unlink(house_path(&house, "store-a"));
    unlink(house_path(&house, "store-b"));
    house_file(&house, "released", "20818 7\n");
    house_start(&house);
    house_stop(&house, SIGTERM);
    assert_true(house_tally(&house, &tally));
    assert_int_equal(tally.open.from_index, 8);
    assert_int_equal(tally.done_day, 20818);
}

/* --- the release folder --------------------------------------------------------------------- */

/* A store whose open period is long over, for three days by the clock: 25 visits, 21 check-ins, 28
 * powered days. */
static void old_store(void)
{
    static struct store store;
    static struct tally tally, none;
    memset(&tally, 0, sizeof tally);
    tally.terms = (struct terms){MODE_BANDS, PERIOD_QUARTER, 1, 0, 20, 100};
    tally.open = period_of(PERIOD_QUARTER, isodate_day(2025, 2, 1));
    tally.powered_h = POWERED_HOURS_MAX;
    tally.said_day = (int32_t)(time(NULL) / PERIOD_DAY_S) - 2;
    tally.said_h = SAID_HOURS_MAX;
    tally.visits = 25;
    tally.checkins = 21;
    tally.high[TABLE_BURNOUT] = 12;
    assert_int_equal(store_open(&store, house.dir, "test", &none), STORE_NEW);
    assert_int_equal(store_save(&store, &tally), 0);
    store_close(&store);
}

static char one[RELEASE_SEEN_MAX], other[RELEASE_SEEN_MAX];

static void take(char seen[RELEASE_SEEN_MAX])
{
    house_release(&house, seen);
}

static void use_the_kiosk(void)
{
    struct outbox outbox;
    outbox_init(&outbox);
    int fd = house_dial(&house, SENDER_KIOSK);
    for (int i = 0; i < 5; i++)
        house_count(fd, &outbox, &HIGH);
    close(fd);
    close(house_dial(&house, SENDER_CHECKIN));
}

IN_HOUSE(before_the_first_close_there_is_no_period)
{
    house_trust(&house);
    house_start(&house);
    use_the_kiosk();
    take(one);
    assert_non_null(strstr(one, "/README.txt"));
    assert_non_null(strstr(one, "/status.txt"));
    assert_non_null(strstr(one, "/example/safeharbor_test_example.csv"));
    assert_null(strstr(one, "/2"));
    assert_null(strstr(one, "/undated"));
}

IN_HOUSE(the_example_stays_as_it_is_until_the_first_close)
{
    house_trust(&house);
    house_start(&house);
    take(one);
    use_the_kiosk();
    house_site(&house, "tallies = bands\nk = 30\n");
    take(other);
    assert_string_equal(one, other);
    house_stop(&house, SIGKILL); /* and whatever tallyd does not say */
    take(other);
    assert_non_null(strstr(other, "/example/safeharbor_test_example.csv"));
}

static void lose_store(void)
{
    unlink(house_path(&house, "store-a"));
    unlink(house_path(&house, "store-b"));
}

IN_HOUSE(the_example_goes_with_the_first_period)
{
    house_trust(&house);
    house_start(&house);
    take(one);
    assert_non_null(strstr(one, "/example/"));
    house_stop(&house, SIGTERM);
    lose_store();
    old_store();
    house_start(&house);
    take(one);
    assert_non_null(strstr(one, "/2025-Q1/"));
    assert_null(strstr(one, "/example"));
    house_stop(&house, SIGTERM); /* with the store lost, there is no new kiosk */
    lose_store();
    house_start(&house);
    take(one);
    assert_non_null(strstr(one, "/2025-Q1/"));
    assert_null(strstr(one, "/example"));
}

IN_HOUSE(a_kiosk_that_counts_nothing_has_no_example)
{
    house_trust(&house);
    house_start(&house);
    take(one);
    assert_non_null(strstr(one, "/example/"));
    house_stop(&house, SIGTERM);
    house_site(&house, "tallies = off\n");
    house_start(&house);
    take(one);
    assert_null(strstr(one, "/example"));
}

IN_HOUSE(between_closes_the_release_folder_is_identical)
{
    house_trust(&house);
    old_store();
    house_start(&house);
    take(one);
    assert_non_null(strstr(one, "/2025-Q1/safeharbor_test_2025-Q1.csv"));
    assert_non_null(strstr(one, " 1743465600.000000000 ")); /* 2025-04-01 00:00 UTC */
    use_the_kiosk();
    take(other);
    assert_string_equal(one, other);
    house_stop(&house, SIGKILL);
    house_start(&house);
    use_the_kiosk();
    take(other);
    assert_string_equal(one, other);
}

IN_HOUSE(a_missing_folder_is_made_again_with_the_same_bytes)
{
    house_trust(&house);
    old_store();
    house_start(&house);
    take(one);
    char command[400];
    snprintf(command, sizeof command, "rm -r %s", house_path(&house, "release"));
    assert_int_equal(system(command), 0);
    use_the_kiosk();
    take(other);
    assert_string_equal(one, other);
}

IN_HOUSE(a_folder_that_is_there_is_never_touched)
{
    house_trust(&house);
    old_store();
    house_start(&house);
    take(one);
    unlink(house_path(&house, "release/2025-Q1/SHA256SUMS"));
    take(other);
    assert_null(strstr(other, "SHA256SUMS"));
}

/* Under whose name would it be made? A period's folder is made once and for ever. */
IN_HOUSE(settings_with_faults_make_no_period)
{
    house_trust(&house);
    old_store();
    house_start(&house);
    house_site(&house, "talies = bands\n");
    take(one);
    assert_null(strstr(one, "2025-Q1"));
    house_site(&house, BANDS);
    take(one);
    assert_non_null(strstr(one, "/2025-Q1/safeharbor_test_2025-Q1.csv"));
}

IN_HOUSE(the_published_numbers_are_rounded)
{
    char csv[2048] = "";
    house_trust(&house);
    old_store();
    house_start(&house);
    take(one);
    FILE *file = fopen(house_path(&house, "release/2025-Q1/safeharbor_test_2025-Q1.csv"), "r");
    assert_non_null(file);
    assert_true(fread(csv, 1, sizeof csv - 1, file) > 0);
    fclose(file);
    assert_non_null(strstr(csv, "2,test,2025-Q1,2025-03-31,visits,,25,25,29,0,,2025-Q1,20,1,1\n"));
    assert_non_null(
        strstr(csv, "2,test,2025-Q1,2025-03-31,checkins,,20,20,24,0,,2025-Q1,20,1,1\n"));
    assert_non_null(strstr(csv, "2,test,2025-Q1,2025-03-31,burnout,high,"));
    assert_non_null(strstr(csv, ",distress,high,,,,,not-counted,"));
}

IN_HOUSE(without_tallyd_the_periods_stay_and_status_says_it)
{
    char text[256] = "";
    house_trust(&house);
    old_store();
    house_start(&house);
    take(one);
    house_stop(&house, SIGKILL);
    take(other);
    assert_non_null(strstr(other, "2025-Q1.csv"));
    FILE *file = fopen(house_path(&house, "release/status.txt"), "r");
    assert_true(fread(text, 1, sizeof text - 1, file) > 0);
    fclose(file);
    assert_string_equal(text, "tallies: unknown\nstore: tallyd-away\nclock: unknown\n"
                              "settings: unknown\ncontent: ok\nsignature: unsigned\n");
}

/* --- signed --------------------------------------------------------------------------------- */

static void sign_from_now_on(void)
{
    house.keyed = true;
    assert_int_equal(keygen_make(house.dir, "key", KEYGEN_OURS), 0);
}

/* The README's own line, in the period's folder. */
static int verify(void)
{
    char command[400];
    snprintf(command, sizeof command,
             "cd %s && ssh-keygen -q -Y verify -f ../allowed_signers -I kiosk -n safeharbor "
             "-s SHA256SUMS.sig <SHA256SUMS >/dev/null 2>&1 && sha256sum --status -c SHA256SUMS",
             house_path(&house, "release/2025-Q1"));
    return system(command);
}

static void publish_old_store(void)
{
    house_trust(&house);
    old_store();
    house_start(&house);
}

static int times_of(const char *text, const char *word)
{
    int n = 0;
    for (const char *at = text; (at = strstr(at, word)); at++)
        n++;
    return n;
}

IN_HOUSE(with_a_key_a_period_is_signed_and_stays_as_it_is)
{
    publish_old_store();
    sign_from_now_on();
    take(one);
    assert_non_null(strstr(one, "/allowed_signers"));
    assert_non_null(strstr(one, "/2025-Q1/SHA256SUMS.sig"));
    assert_null(strstr(one, "unfinished"));
    assert_int_equal(times_of(one, " 1743465600.000000000 "), 9); /* 2025-04-01, folder and all */
    assert_int_equal(verify(), 0);
    use_the_kiosk();
    take(other);
    assert_string_equal(one, other);
    house_stop(&house, SIGKILL);
    take(other);
    assert_non_null(strstr(other, "/2025-Q1/SHA256SUMS.sig"));
    assert_int_equal(verify(), 0);
}

IN_HOUSE(made_again_it_has_the_same_signature)
{
    char command[400];
    publish_old_store();
    sign_from_now_on();
    take(one);
    snprintf(command, sizeof command, "rm -r %s", house_path(&house, "release"));
    assert_int_equal(system(command), 0);
    take(other);
    assert_string_equal(one, other);
}

/* Unsigned, it would stay so for ever. */
IN_HOUSE(a_key_that_is_not_there_yet_is_waited_for)
{
    publish_old_store();
    house.keyed = true;
    assert_int_equal(house_publish(&house), 1);
    assert_int_equal(access(house_path(&house, "release/2025-Q1"), F_OK), -1);
    char text[256] = "";
    FILE *file = fopen(house_path(&house, "release/status.txt"), "r");
    assert_true(fread(text, 1, sizeof text - 1, file) > 0);
    fclose(file);
    assert_non_null(strstr(text, "signature: cannot-sign\n"));
    sign_from_now_on();
    take(one);
    assert_int_equal(verify(), 0);
}

/* It tells the public key, and then will not sign. */
IN_HOUSE(a_period_that_cannot_be_signed_waits_whole)
{
    char path[4500], before_path[4096];
    publish_old_store();
    sign_from_now_on();
    mkdir(house_path(&house, "bin"), 0755);
    house_file(&house, "bin/ssh-keygen",
               "#!/bin/sh\n[ $1 != -Y ] && exec /usr/bin/ssh-keygen \"$@\"\n");
    assert_int_equal(chmod(house_path(&house, "bin/ssh-keygen"), 0755), 0);
    snprintf(before_path, sizeof before_path, "%s", getenv("PATH"));
    snprintf(path, sizeof path, "%s:%s", house_path(&house, "bin"), before_path);
    setenv("PATH", path, 1);
    int status = house_publish(&house);
    setenv("PATH", before_path, 1);
    assert_int_equal(status, 1);
    assert_int_equal(access(house_path(&house, "release/allowed_signers"), F_OK), 0);
    assert_int_equal(access(house_path(&house, "release/2025-Q1"), F_OK), -1);
    take(one);
    assert_int_equal(verify(), 0);
}

IN_HOUSE(a_new_key_leaves_old_signatures_good)
{
    char signers[2048] = "";
    publish_old_store();
    sign_from_now_on();
    take(one);
    unlink(house_path(&house, "key"));
    unlink(house_path(&house, "key.pub"));
    sign_from_now_on();
    take(one);
    take(other);
    assert_string_equal(one, other);
    assert_int_equal(verify(), 0);
    FILE *file = fopen(house_path(&house, "release/allowed_signers"), "r");
    assert_true(fread(signers, 1, sizeof signers - 1, file) > 0);
    fclose(file);
    char *end = strchr(signers, '\n');
    assert_non_null(end);
    assert_non_null(strchr(end + 1, '\n'));
    assert_ptr_equal(strrchr(signers, '\n'), strchr(end + 1, '\n'));
}
