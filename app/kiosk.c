/* The kiosk: one visit at a time, on the glass. One thread, one poll(); asleep while nothing
 * happens. All that a visit knows is in `struct secret`, in locked memory; this program may write
 * no file and never waits for another one. */
#include "core/answers/examples.h"
#include "core/content/folder.h"
#include "core/glass/view.h"
#include "core/visit/machine.h"
#include "io/box/alarm.h"
#include "io/box/clock.h"
#include "io/box/log.h"
#include "io/box/pulse.h"
#include "io/box/ram.h"
#include "io/box/settings.h"
#include "io/box/signals.h"
#include "io/files/faces.h"
#include "io/files/files.h"
#include "io/files/load.h"
#include "io/files/staff.h"
#include "io/glass/glass.h"
#include "io/glass/picture.h"
#include "io/link/caller.h"
#include "io/link/calls.h"
#include "io/link/link.h"

#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <unistd.h>

static const char help[] =
    "usage: kiosk [--state DIR] [--site DIR] [--assets DIR] [--size 1280x800@10.1]\n"
    "             [--fullscreen] [--resting]\n"
    "A site's kiosk; window = panel. State folder: sockets.\n"
    "Keys: arrows or Tab, Return, Escape, h (hide), u (urgent help).\n";

/* Every buffer that a display may keep: front, back and one on its way. */
enum { BUFFERS = 3, AGAIN_MS = 5000 };
enum server_id { SERVER_CHECKIN, SERVER_TALLYD, SERVERS };

struct secret {
    struct visit visit;
    struct scene scene;
    struct changes changes;
    struct hand hand;
    struct outbox outbox;
    struct calls calls;
};

struct kiosk {
    struct settings settings;
    struct machine machine;
    struct staff staff;
    struct secret *secret;
    struct caller server[SERVERS];
    int watch, signals, alarm;
    bool zone; /* the wall clock is that of the site */
    struct pulse pulse;
    int64_t again_ms;      /* the display refused the picture: it is shown again then */
    int refused;           /* why, or 0 */
    bool stale;            /* the scene is older than the machine */
    const uint32_t *paper; /* the pixels that hold what is shown, or NULL: nobody knows what is */
    bool showed;           /* a picture was presented since the last beat */
    bool leave;
};

static struct content content;
static struct kiosk kiosk;

/* If there is no display, its coming is news. One that refuses a picture may take it later, and
 * nothing tells us when. */
static void shown(struct kiosk *k, int failed)
{
    k->showed |= !failed;
    k->again_ms = failed && failed != -ENODEV ? clock_ms() + AGAIN_MS : INT64_MAX;
    if (failed && failed != k->refused)
        log_event(LOG_GLASS, failed, 0);
    k->refused = failed;
}

/* Draws and sends what is not on the glass yet. */
static int present(struct kiosk *k, const struct canvas *canvas)
{
    struct secret *s = k->secret;
    const struct theme *theme = &content.theme[state_theme(&k->machine)];
    struct rect all = {0, 0, canvas->width_px, canvas->height_px}, changed[CHANGES_MAX];
    if (k->paper != canvas->pixels)
        ram_wipe(&s->changes, sizeof s->changes);
    int n = changes_find(&s->changes, &s->scene, theme, all, changed);
    for (int i = 0; i < n; i++)
        picture_draw_part(canvas, changed[i], &s->scene, theme);
    int failed = glass_present(changed, n);
    k->paper = failed ? NULL : canvas->pixels;
    return failed;
}

static void show(struct kiosk *k)
{
    struct canvas canvas;
    view_build(&k->machine, &k->settings.panel, faces_ruler(), &k->secret->scene);
    k->stale = false;
    shown(k, glass_canvas(&canvas) ? present(k, &canvas) : -ENOMEM);
}

/* Nothing of the visit may be left on the glass, in its queues, in glyphs or on the stack. The
 * machine has forgotten already: what is drawn is the idle screen. */
static void forget(struct kiosk *k)
{
    ram_wipe(&k->secret->scene, sizeof k->secret->scene);
    hand_forget(&k->secret->hand, clock_ms());
    picture_forget();
    for (int i = 0; i < BUFFERS; i++) {
        k->paper = NULL;
        show(k);
    }
    glass_forget();
    ram_wipe_stack();
}

static void lose_server(struct kiosk *k, enum server_id id);

static void post_cell(struct kiosk *k)
{
    if (!caller_post(&k->server[SERVER_TALLYD], &k->secret->outbox))
        lose_server(k, SERVER_TALLYD);
}

static void tell_checkin(struct kiosk *k, const struct effect *effect)
{
    struct message message = effect_message(effect);
    if (!calls_tell(&k->secret->calls, &k->server[SERVER_CHECKIN], &message))
        lose_server(k, SERVER_CHECKIN);
}

static void do_effect(struct kiosk *k, const struct effect *effect)
{
    switch ((enum effect_kind)effect->kind) {
    case EFFECT_SHOW:
        k->stale = true;
        break;
    case EFFECT_WIPE:
        forget(k);
        break;
    case EFFECT_ARRIVE:
    case EFFECT_LEAVE:
    case EFFECT_COMPANY:
        tell_checkin(k, effect);
        break;
    case EFFECT_COUNT:
        outbox_add(&k->secret->outbox, &effect->cell);
        post_cell(k);
        break;
    }
}

static void give(struct kiosk *k, struct event *event)
{
    struct effects effects = {0};
    event->at_ms = clock_ms();
    machine_step(&k->machine, event, &effects);
    for (int i = 0; i < effects.n; i++)
        do_effect(k, &effects.list[i]);
}

/* Nobody is told an hour that has just passed. */
static void look_at_clock(struct kiosk *k)
{
    struct event event = {.kind = EVENT_LOCAL, .u.local = clock_local(k->settings.state)};
    const struct local *was = &k->machine.local, *is = &event.u.local;
    event.u.local.trusted &= k->zone;
    if (was->trusted != is->trusted || was->day != is->day || was->minute != is->minute)
        give(k, &event);
    alarm_set(k->alarm, machine_next_minute(&k->machine));
}

static void step(struct kiosk *k, struct event *event)
{
    look_at_clock(k);
    give(k, event);
}

static void lose_server(struct kiosk *k, enum server_id id)
{
    struct event lost = {.kind = id == SERVER_CHECKIN ? EVENT_LINES : EVENT_TALLY_LOST};
    caller_drop(&k->server[id]);
    if (id == SERVER_TALLYD)
        outbox_lost(&k->secret->outbox);
    else
        calls_forget(&k->secret->calls);
    step(k, &lost);
    caller_again(&k->server[id]);
}

/* What the staff screens tell, as it is now; nobody asks otherwise. */
static void look_for_staff(struct kiosk *k)
{
    struct event event = {.kind = EVENT_STAFF, .u.staff = &k->staff};
    staff_read(&k->staff, k->settings.state);
    bool stuck = hand_stuck(&k->secret->hand, clock_ms());
    k->staff.touch = !glass_touches() ? TOUCH_MISSING : stuck ? TOUCH_STUCK : TOUCH_READY;
    step(k, &event);
}

static void hear_checkin(struct kiosk *k, const struct message *message)
{
    struct event event;
    if (!event_of_checkin(&event, message))
        return;
    if (event.kind == EVENT_LINES && event.u.lines.key && !k->machine.key)
        look_for_staff(k);
    step(k, &event);
}

static void hear_tallyd(struct kiosk *k, const struct message *message)
{
    struct event event;
    struct message read = message_make(MESSAGE_READ, SENDER_KIOSK);
    outbox_told(&k->secret->outbox, message);
    if (event_of_tallyd(&event, message))
        step(k, &event);
    if (message->type == MESSAGE_TERMS && /* after a start or a close */
        !caller_tell(&k->server[SERVER_TALLYD], &read))
        lose_server(k, SERVER_TALLYD);
    post_cell(k);
}

static void hear(struct kiosk *k, enum server_id id)
{
    struct message message;
    int got;
    while ((got = caller_receive(&k->server[id], &message)) > 0)
        if (id == SERVER_CHECKIN)
            hear_checkin(k, &message);
        else
            hear_tallyd(k, &message);
    if (got < 0)
        lose_server(k, id);
}

/* A touch is judged against what is on the glass, so the scene must be up to date. */
static void feel(struct kiosk *k, const struct glass_event *felt)
{
    struct event event = {.kind = EVENT_SCREEN};
    struct secret *s = k->secret;
    bool meant = false;
    if (felt->kind == GLASS_REDRAW) {
        k->paper = NULL;
        k->stale = true;
    }
    if (felt->kind == GLASS_QUIT)
        k->leave = true;
    if (felt->kind == GLASS_DOWN)
        hand_down(&s->hand, &s->scene, felt->finger, felt->x, felt->y, clock_ms());
    if (felt->kind == GLASS_UP)
        meant = hand_up(&s->hand, &s->scene, felt->finger, felt->x, felt->y, clock_ms(), &event);
    if (felt->kind == GLASS_KEY)
        meant = hand_key(&s->hand, &s->scene, felt->key, clock_ms(), &event);
    if (meant && k->machine.key)
        look_for_staff(k);
    if (meant)
        step(k, &event);
    if (k->stale)
        show(k);
}

static void beat(struct kiosk *k)
{
    pulse_beat(&k->pulse, k->secret->visit.on, k->showed, clock_ms());
    k->showed = false;
}

/* All that is there now: the glass first. After a picture was presented SDL may have read more
 * from the display than it has told, so the glass is drained last, too. */
static void drain(struct kiosk *k)
{
    struct glass_event felt;
    struct event tick = {.kind = EVENT_TICK};
    hear(k, SERVER_CHECKIN);
    hear(k, SERVER_TALLYD);
    if (!calls_again(&k->secret->calls, &k->server[SERVER_CHECKIN]))
        lose_server(k, SERVER_CHECKIN);
    if (clock_ms() >= machine_wake_ms(&k->machine))
        step(k, &tick);
    if (k->stale || clock_ms() >= k->again_ms)
        show(k);
    while (glass_next(&felt)) {
        feel(k, &felt);
        beat(k);
    }
    ram_wipe(&felt, sizeof felt);
    beat(k);
}

static int timeout_ms(const struct kiosk *k)
{
    int64_t wake_ms = machine_wake_ms(&k->machine), pulse_ms = pulse_wake_ms(&k->pulse);
    wake_ms = k->again_ms < wake_ms ? k->again_ms : wake_ms;
    return clock_left_ms(pulse_ms < wake_ms ? pulse_ms : wake_ms);
}

static void dial_all(struct kiosk *k)
{
    for (int i = 0; i < SERVERS; i++)
        caller_dial(&k->server[i]);
}

static void sleep_until_something(struct kiosk *k)
{
    enum { OWN = 5 };
    int fds[GLASS_FDS_MAX], glass_n = glass_fds(fds);
    short calling = k->secret->calls.n ? POLLIN | POLLOUT : POLLIN;
    struct pollfd set[OWN + GLASS_FDS_MAX] = {
        {.fd = k->signals, .events = POLLIN},
        {.fd = k->watch, .events = POLLIN},
        {.fd = k->server[SERVER_CHECKIN].fd, .events = calling},
        {.fd = k->server[SERVER_TALLYD].fd, .events = POLLIN},
        {.fd = k->alarm, .events = POLLIN}};
    for (int i = 0; i < glass_n; i++)
        set[OWN + i] = (struct pollfd){.fd = fds[i], .events = POLLIN};
    if (poll(set, OWN + (nfds_t)glass_n, timeout_ms(k)) <= 0)
        return;
    if (set[0].revents)
        k->leave = true;
    if (set[OWN - 1].revents) {
        alarm_drain(k->alarm);
        look_at_clock(k);
    }
    if (set[1].revents) {
        link_watch_drain(k->watch, k->settings.state);
        dial_all(k);
        look_at_clock(k);
        if (k->machine.key)
            look_for_staff(k);
    }
}

static void run(struct kiosk *k)
{
    while (!k->leave) {
        drain(k);
        ram_wipe_stack(); /* a cell may be sent when no visit is on, and nothing else wipes then */
        if (!k->leave)
            sleep_until_something(k);
    }
    /* A visit in progress ends here, as if it had never been. */
    ram_wipe(&k->secret->visit, sizeof k->secret->visit);
    machine_init(&k->machine, &content, &k->secret->visit, 0);
    forget(k);
}

static void load(struct settings *settings)
{
    static struct faults faults;
    struct display display;
    static char name[FOLDER_NAME_MAX];
    load_anyway(&content, settings->site, files_assets(settings->assets), settings->state, &faults);
    load_display(&display, settings->site, files_assets(settings->assets), settings->state,
                 &faults);
    settings->panel_given = display_measure(&display, &settings->panel, settings->panel_given);
    glass_turn(display.quarters);
    for (int i = 0; i < content.instrument_n; i++) {
        folder_instrument_name(content.instrument[i].id, name);
        faults.file = name;
        if (examples_check(&content.instrument[i], &faults))
            content_leave_out(&content, i);
    }
    for (int i = 0; i < faults.n; i++)
        fprintf(stderr, "%s:%d: %s\n", faults.list[i].file, faults.list[i].line,
                faults.list[i].what);
    if (faults.total)
        log_event(LOG_CONTENT_FAULTS, faults.refused, faults.total - faults.refused);
}

static bool open_all(struct kiosk *k)
{
    k->secret = ram_secret(sizeof *k->secret);
    if (!k->secret)
        log_event(LOG_MEMORY, errno, 0);
    int failed = k->secret ? glass_open("Safe Harbor", &k->settings.panel, k->settings.fullscreen,
                                        k->settings.panel_given)
                           : -ENOMEM;
    failed = failed ? failed : picture_open();
    if (failed)
        log_event(LOG_GLASS, failed, 0);
    return !failed;
}

int main(int argc, char **argv)
{
    struct kiosk *k = &kiosk;
    uint32_t seed = 0;
    log_open("kiosk");
    settings_read(&k->settings, argc, argv, help);
    k->signals = signals_watch(0);
    load(&k->settings);
    if (k->settings.resting)
        content.source = CONTENT_CARD;
    if (!open_all(k))
        return 1;
    if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) < 0)
        seed = (uint32_t)clock_ms();
    hand_init(&k->secret->hand);
    outbox_init(&k->secret->outbox);
    machine_init(&k->machine, &content, &k->secret->visit, seed);
    const char *state = k->settings.state;
    caller_init(&k->server[SERVER_CHECKIN], state, LINK_CHECKIN, SENDER_KIOSK, SERVER_CHECKIN);
    caller_init(&k->server[SERVER_TALLYD], state, LINK_TALLYD, SENDER_KIOSK, SERVER_TALLYD);
    k->watch = link_watch(state);
    k->zone = clock_zone(content.site.zone);
    k->alarm = alarm_open();
    look_at_clock(k);
    show(k);
    pulse_start(&k->pulse, clock_ms());
    log_event(LOG_START, content.source, 0);
    dial_all(k);
    run(k);
    picture_close();
    glass_close();
    log_event(LOG_STOP, 0, 0);
    return 0;
}
