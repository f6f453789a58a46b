/* Peers, phone lines, reads, groups and donors as one kind of list. */
#include "core/visit/entries.h"
#include "core/visit/intent.h"
#include <string.h>

/* --- groups of resources -------------------------------------------------------------------- */

static const char DONORS[] = "donors", COLLEAGUE[] = "colleague";

/* These two have pages of their own. */
static bool is_apart(const char *group)
{
    return strcmp(group, DONORS) == 0 || strcmp(group, COLLEAGUE) == 0;
}

static bool is_new(const struct lists *lists, int at)
{
    for (int i = 0; i < at; i++)
        if (strcmp(lists->resource[i].group, lists->resource[at].group) == 0)
            return false;
    return true;
}

const char *entries_group(const struct content *content, int group)
{
    const struct lists *lists = &content->lists;
    for (int i = 0; i < lists->resource_n; i++)
        if (!is_apart(lists->resource[i].group) && is_new(lists, i) && group-- == 0)
            return lists->resource[i].group;
    return NULL;
}

static bool lists_any(const struct content *content, const char *group)
{
    for (int i = 0; i < content->lists.resource_n; i++)
        if (strcmp(content->lists.resource[i].group, group) == 0)
            return true;
    return false;
}

bool entries_donors(const struct content *content)
{
    return lists_any(content, DONORS);
}

bool entries_colleague(const struct content *content)
{
    return lists_any(content, COLLEAGUE);
}

/* --- lists ---------------------------------------------------------------------------------- */

static int resources(const struct lists *lists, const char *group, struct entry *entries)
{
    int n = 0;
    for (int i = 0; i < lists->resource_n && n < ENTRIES_MAX; i++) {
        const struct resource *resource = &lists->resource[i];
        if (strcmp(resource->group, group) == 0)
            entries[n++] = (struct entry){resource->title, resource->one_line, (int16_t)i,
                                          resource->qr_text[0] != '\0'};
    }
    return n;
}

/* In a new order for each visit, so that no name is always first. */
static int peers(const struct machine *machine, struct entry *entries)
{
    const struct lists *lists = &machine->content->lists;
    uint32_t dice = machine->shuffle;
    int n = 0;
    for (int i = 0; i < lists->peer_n; i++)
        if (!lists->peer[i].paused)
            entries[n++] =
                (struct entry){lists->peer[i].shown_name, lists->peer[i].role, (int16_t)i, true};
    for (int i = n - 1; i > 0; i--) {
        dice = dice * 1664525u + 1013904223u;
        int other = (int)((dice >> 16) % (uint32_t)(i + 1));
        struct entry entry = entries[i];
        entries[i] = entries[other];
        entries[other] = entry;
    }
    return n;
}

static bool lists_number(const struct lists *lists, const char *number)
{
    for (int i = 0; i < lists->helpline_n; i++)
        if (strcmp(lists->helpline[i].number, number) == 0)
            return true;
    return false;
}

/* The program's own number first, then the lines for a talk, then the urgent ones. */
static int phones(const struct content *content, struct entry *entries)
{
    const struct lists *lists = &content->lists;
    int n = 0;
    if (content->site.phone[0] && !lists_number(lists, content->site.phone))
        entries[n++] = (struct entry){content->site.phone_who[0] ? content->site.phone_who
                                                                 : content->site.program,
                                      content->site.phone, -1, true};
    for (int urgent = 0; urgent < 2; urgent++)
        for (int i = 0; i < lists->helpline_n; i++)
            if (lists->helpline[i].urgent == urgent)
                entries[n++] = (struct entry){lists->helpline[i].name, lists->helpline[i].number,
                                              (int16_t)i, true};
    return n;
}

int entries_list(const struct machine *machine, enum list list, int group, struct entry *entries)
{
    const struct content *content = machine->content;
    const char *name = NULL;
    switch (list) {
    case LIST_PEERS:
        return peers(machine, entries);
    case LIST_PHONES:
        return phones(content, entries);
    case LIST_GROUP:
        name = entries_group(content, group);
        break;
    case LIST_DONORS:
        name = DONORS;
        break;
    case LIST_COLLEAGUE:
        name = COLLEAGUE;
        break;
    case LIST_GROUPS:
    case LIST_NONE:
        break;
    }
    return name ? resources(&content->lists, name, entries) : 0;
}

bool entries_has(const struct content *content, enum list list, int entry)
{
    const struct lists *lists = &content->lists;
    if (list == LIST_PHONES)
        return entry >= -1 && entry < lists->helpline_n;
    return entry >= 0 && entry < (list == LIST_PEERS ? lists->peer_n : lists->resource_n);
}

/* --- QR codes ------------------------------------------------------------------------------- */

/* A number as a phone dials it: digits, and + in front. */
static void add_dialled(struct text *text, const char *number)
{
    for (; *number; number++)
        if ((*number >= '0' && *number <= '9') || *number == '+')
            text_add_n(text, number, 1);
}

/* A contact card needs no network; short ones scan well. */
static void add_contact(struct text *text, const char *name, const char *number)
{
    text_add(text, "BEGIN:VCARD\nVERSION:3.0\nN:");
    text_add(text, name);
    text_add(text, "\nFN:");
    text_add(text, name);
    text_add(text, "\nTEL:");
    add_dialled(text, number);
    text_add(text, "\nEND:VCARD\n");
}

bool entries_number(const char *s)
{
    int digits = 0;
    for (const char *c = s; *c; c++) {
        if (*c >= '0' && *c <= '9')
            digits++;
        else if (!strchr("()+- .", *c))
            return false;
    }
    return digits >= 3;
}

static bool peer_qr(const struct peer *peer, struct text *text)
{
    if (entries_number(peer->reach_at))
        add_contact(text, peer->shown_name, peer->reach_at);
    else
        text_add(text, peer->reach_at);
    return peer->reach_at[0] != '\0';
}

bool entries_qr(const struct content *content, int arg, struct text *text)
{
    const struct lists *lists = &content->lists;
    if (arg == QR_988) {
        text_add(text, "tel:988");
    } else if (arg == QR_PROGRAM && content->site.phone[0]) {
        add_contact(text, content->site.program, content->site.phone);
    } else if (arg >= QR_LINE && arg < QR_LINE + lists->helpline_n) {
        const struct helpline *line = &lists->helpline[arg - QR_LINE];
        add_contact(text, line->name, line->number);
    } else if (arg >= QR_PEER && arg < QR_PEER + lists->peer_n) {
        return peer_qr(&lists->peer[arg - QR_PEER], text);
    } else if (arg >= QR_RESOURCE && arg < QR_RESOURCE + lists->resource_n) {
        text_add(text, lists->resource[arg - QR_RESOURCE].qr_text);
        return lists->resource[arg - QR_RESOURCE].qr_text[0] != '\0';
    } else {
        return false;
    }
    return true;
}
