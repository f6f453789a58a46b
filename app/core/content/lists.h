/* The lists that the program office keeps as CSV: phone lines, peers, resources, facts. */
#pragma once

#include "core/plain/fault.h"
#include "core/plain/hours.h"
#include <stddef.h>
#include <stdint.h>

/* A line for each county of a large state, the peers of a large hospital. */
enum { HELPLINES_MAX = 128, PEERS_MAX = 256, RESOURCES_MAX = 256, FACTS_MAX = 12 };
enum { LIST_KB = 256, LIST_POOL = LIST_KB * 1024 };

/* lines.csv:
 * name,who,number,text_number,hours,languages,county,what_to_expect,checked_on,checked_by,use,
 * text_word. 988 and 911 are never in it: they are built into the words. Numbers are as phone_show
 * writes them. urgent: shown under Urgent help. */
struct helpline {
    const char *name, *who, *number, *text_number, *text_word, *hours, *languages, *county,
        *what_to_expect, *checked_on, *checked_by;
    struct hours when; /* `hours`, if it can be read as hours; else none */
    bool urgent;       /* `use` column: urgent (also if it is empty) | talk */
    int line;          /* in the file, for faults */
};

/* peers.csv: shown_name,role,languages,topics,reach_by,reach_at,not_for_department,ends_on,paused.
 * reach_at is a number as phone_show writes it, or an address. */
struct peer {
    const char *shown_name, *role, *languages, *topics, *reach_by, *reach_at, *not_for_department,
        *ends_on;
    bool paused;
    int line; /* in the file, for faults */
};

/* resources.csv: group,title,one_line,qr_text; the last as reach_at of a peer */
struct resource {
    const char *group, *title, *one_line, *qr_text;
};

struct lists {
    int helpline_n, peer_n, resource_n, fact_n;
    struct helpline helpline[HELPLINES_MAX];
    struct peer peer[PEERS_MAX];
    struct resource resource[RESOURCES_MAX];
    struct {
        const char *key, *value; /* facts.csv, one row: how_soon,cost,records,disclosure,who,where,
                                   notes,licensing,about */
    } fact[FACTS_MAX];
    bool full; /* it has been told that there is no more room in the pool */
    size_t pool_n;
    char pool[LIST_POOL];
};

int lists_parse_helplines(struct lists *lists, const char *text, size_t n, struct faults *faults);
int lists_parse_peers(struct lists *lists, const char *text, size_t n, struct faults *faults);
int lists_parse_resources(struct lists *lists, const char *text, size_t n, struct faults *faults);
int lists_parse_facts(struct lists *lists, const char *text, size_t n, struct faults *faults);
/* lists_check.c: warns about numbers checked more than 90 days ago, or never, and cards that have
 * ended. The kiosk trusts no clock, so only the checker asks. `today` = "2026-03-31"; false: that
 * is not a day. */
bool lists_check_dates(const struct lists *lists, const char *today, struct faults *faults);
/* A fact by key, or "" */
const char *lists_fact(const struct lists *lists, const char *key);
