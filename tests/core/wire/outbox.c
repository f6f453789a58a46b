/* The alternating bit against a model of tallyd, with the link cut at every possible place. */
#include "core/wire/outbox.h"
#include "tests/fakes/unit.h"
#include <string.h>

static const struct cell VISIT = {.kind = CELL_VISIT, .tables = 1, .high = 1};

static struct message told(enum message_type type, int parity)
{
    struct message m;
    memset(&m, 0, sizeof m);
    m.type = (uint8_t)type;
    m.parity = (uint8_t)parity;
    return m;
}

static void tell(struct outbox *o, enum message_type type, int parity)
{
    struct message m = told(type, parity);
    outbox_told(o, &m);
}

/* A visit is under way. */
static struct outbox sent(void)
{
    struct outbox o;
    outbox_init(&o);
    outbox_add(&o, &VISIT);
    tell(&o, MESSAGE_TERMS, 0);
    outbox_sent(&o);
    return o;
}

TEST(nothing_is_sent_before_the_terms_are_told)
{
    struct outbox o;
    struct message m;
    outbox_init(&o);
    assert_true(outbox_add(&o, &VISIT));
    assert_false(outbox_next(&o, &m));
    tell(&o, MESSAGE_TERMS, 1);
    assert_true(outbox_next(&o, &m));
    assert_int_equal(m.type, MESSAGE_COUNT);
    assert_int_equal(m.parity, 1);
    assert_memory_equal(&m.u.count, &VISIT, sizeof VISIT);
}

TEST(one_cell_is_under_way_at_a_time)
{
    struct outbox o;
    struct message m;
    outbox_init(&o);
    outbox_add(&o, &VISIT);
    outbox_add(&o, &VISIT);
    tell(&o, MESSAGE_TERMS, 0);
    assert_true(outbox_next(&o, &m));
    outbox_sent(&o);
    assert_false(outbox_next(&o, &m));
    tell(&o, MESSAGE_ACK, 1);
    assert_true(outbox_next(&o, &m));
    assert_int_equal(m.parity, 1);
}

TEST(new_terms_on_a_living_link_do_not_send_again)
{
    struct outbox o = sent();
    struct message m;
    tell(&o, MESSAGE_TERMS, 0);
    assert_false(outbox_next(&o, &m));
    tell(&o, MESSAGE_ACK, 1);
    assert_int_equal(o.n, 0);
}

TEST(a_cell_that_cannot_be_counted_is_forgotten_with_its_ack)
{
    struct outbox o = sent();
    tell(&o, MESSAGE_ACK, 0);
    assert_int_equal(o.n, 0);
}

TEST(at_most_eight_wait)
{
    struct outbox o;
    outbox_init(&o);
    for (int i = 0; i < OUTBOX_MAX; i++)
        assert_true(outbox_add(&o, &VISIT));
    assert_false(outbox_add(&o, &VISIT));
}

TEST(a_counted_cell_leaves_no_trace)
{
    struct outbox o = sent(), empty;
    outbox_init(&empty);
    tell(&o, MESSAGE_ACK, 1);
    assert_memory_equal(o.cell, empty.cell, sizeof o.cell);
}

/* tallyd as it should be: counts when the parity is the expected one. */
struct model {
    int parity, counted;
};

static void model_count(struct model *tallyd, const struct message *m)
{
    if (m->parity != tallyd->parity)
        return;
    tallyd->counted++;
    tallyd->parity ^= 1;
}

/* Ten cells; `cuts` holds, in two bits per cell, where the link is cut the first time: not at all,
 * before tallyd reads, after its commit, or after the ACK was received. */
static int deliver(unsigned cuts)
{
    struct outbox o;
    struct message m;
    struct model tallyd = {0, 0};
    outbox_init(&o);
    tell(&o, MESSAGE_TERMS, 0);
    for (int i = 0; i < 10; i++) {
        unsigned cut = cuts >> (2 * i) & 3;
        outbox_add(&o, &VISIT);
        while (outbox_next(&o, &m)) {
            outbox_sent(&o);
            if (cut != 1)
                model_count(&tallyd, &m);
            if (cut == 0 || cut == 3)
                tell(&o, MESSAGE_ACK, tallyd.parity);
            if (cut != 0) {
                outbox_lost(&o);
                tell(&o, MESSAGE_TERMS, tallyd.parity);
            }
            cut = 0;
        }
    }
    assert_int_equal(o.n, 0);
    return tallyd.counted;
}

TEST(every_cell_counts_once_wherever_the_link_is_cut)
{
    for (unsigned cuts = 0; cuts < 1u << 20; cuts += 7)
        assert_int_equal(deliver(cuts), 10);
}
