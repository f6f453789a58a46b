/* Every screen with a plausible visit on it, for pictures and view tests. */
#include "core/visit/preview.h"
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include "core/visit/questions.h"
#include "core/visit/screen.h"
#include "core/wire/message.h"

/* The answers: a heavy load in the first question, some strain in the others. */
enum { SECOND = 1, FOURTH = 3 };

/* A visitor who agreed to be counted, in the middle of the site's first self-check. */
static void someone(struct machine *machine, int screen)
{
    struct visit *visit = machine->visit;
    const struct site *site = &machine->content->site;
    visit_forget(visit);
    visit->on = true;
    visit->touched_ms = machine->now_ms;
    visit->asked = true;
    visit->agreed = machine->terms.mode != MODE_OFF;
    visit->agreed_to = machine->terms;
    visit->rung = site->room_n ? 1 : 0;
    visit_go(visit, SCREEN_MENU, 0);
    if (site->check_n > 0) {
        visit->check = 0;
        visit->guess = site->ask_guess ? GUESS_STRAIN : GUESS_NONE;
        for (int part = 0; part < site->check[0].part_n; part++)
            for (int item = 0; item < questions_part(machine, part)->item_n; item++)
                visit->answers[part].chosen[item] = part || item ? SECOND : FOURTH;
    }
    visit_go(visit, screen, 0);
}

/* If a site lists nothing, the list is shown for its card. */
static int there(const struct content *content, int screen)
{
    const struct lists *lists = &content->lists;
    if (screen == SCREEN_PEER && lists->peer_n == 0)
        return SCREEN_PEERS;
    if (screen == SCREEN_RESOURCE && lists->resource_n == 0)
        return SCREEN_MOMENT;
    if (screen == SCREEN_RESOURCES && !entries_group(content, 0))
        return SCREEN_MOMENT;
    if (screen == SCREEN_DONORS && !entries_donors(content))
        return SCREEN_PROGRAM;
    if (screen == SCREEN_PHONE_LINE && lists->helpline_n == 0 && !content->site.phone[0])
        return SCREEN_PHONE_LINES;
    return screen;
}

/* A kiosk that is well, and can be fetched from while the key is turned. */
static const struct staff SAMPLE = {.clock = CLOCK_TRUSTED,
                                    .touch = TOUCH_READY,
                                    .store = STAFF_STORE_OK,
                                    .network = NETWORK_DHCP,
                                    .ssh = SSH_KEY,
                                    .data = DATA_THERE,
                                    .address = "192.0.2.17",
                                    .fingerprint =
                                        "SHA256:Kp4xV0sQ/B7eYtRz2uHcLw8a+fJgD3kXoC9iUv1rE5M"};

/* A quarter of a small program. */
static void reported(struct machine *machine)
{
    struct closed *last = &machine->last;
    const struct terms *terms = &machine->terms;
    if (last->terms.mode != MODE_OFF || terms->mode == MODE_OFF)
        return;
    *last = (struct closed){.name = {2027, 2027, 1, 1, PERIOD_QUARTER, 0},
                            .terms = terms_plain(terms),
                            .visits = 45,
                            .checkins = 30,
                            .keep_years = machine->keep_years};
    for (int t = 0; t < TABLE_COUNT; t++)
        last->high[t] = last->terms.tables >> t & 1 ? 19 - 4 * t : -1;
}

static void staff(struct machine *machine, int screen)
{
    visit_forget(machine->visit);
    machine->staff = &SAMPLE;
    machine->visit->at.screen = SCREEN_STAFF;
    if (screen != SCREEN_STAFF)
        visit_go(machine->visit, screen, 0);
}

void preview_screen(struct machine *machine, int screen)
{
    struct visit *visit = machine->visit;
    const struct lists *lists = &machine->content->lists;
    int64_t now_ms = machine->now_ms;
    machine->lines_ready = true;
    machine->key = screen_of_staff(screen);
    if (machine->key) {
        staff(machine, screen);
        return;
    }
    if (screen == SCREEN_WELCOME || screen == SCREEN_RESTING) {
        visit_forget(visit);
        return;
    }
    if (screen == SCREEN_STILL_HERE || screen == SCREEN_HIDDEN || screen == SCREEN_SAME_PERSON) {
        someone(machine, SCREEN_MENU);
        visit->idle_until_ms = screen == SCREEN_STILL_HERE ? now_ms + 45000 : 0;
        visit->hidden_until_ms = screen == SCREEN_STILL_HERE ? 0 : now_ms + 30000;
        visit->hide_asks = screen == SCREEN_SAME_PERSON;
        return;
    }
    if (screen == SCREEN_LAST_REPORT)
        reported(machine);
    someone(machine, there(machine->content, screen));
    if (screen == SCREEN_QUESTION)
        visit->part = visit->check >= 0 && machine->content->site.check[visit->check].part_n > 1;
    visit->finished = screen == SCREEN_RESULT || screen == SCREEN_NUMBER ||
                      screen == SCREEN_OTHERS || screen == SCREEN_NEXT_STEPS;
    visit->result_seen = visit->finished;
    if (screen == SCREEN_OTHERS && !questions_figured(machine, 0))
        visit->at.screen = SCREEN_RESULT;
    if (screen == SCREEN_PHONE_LINE && lists->helpline_n == 0)
        visit->at.arg = -1;
}
