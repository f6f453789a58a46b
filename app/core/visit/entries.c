/* Peers, phone lines, reads, groups and donors as one kind of list. */
#include "core/visit/entries.h"
#include "core/content/ways.h"
#include "core/plain/isodate.h"
#include "core/plain/phone.h"
#include "core/visit/intent.h"
#include <string.h>

enum { NAME_MAX_BYTES = 60 };

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

int entries_urgent(const struct content *content)
{
    int n = 0;
    for (int i = 0; i < content->lists.helpline_n; i++)
        n += content->lists.helpline[i].urgent;
    return n;
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

/* Without a trusted clock a last day is never over. */
bool entries_listed(const struct machine *machine, int peer)
{
    const struct peer *at = &machine->content->lists.peer[peer];
    const struct local *now = &machine->local;
    int32_t last;
    bool over = isodate_parse(at->ends_on, &last) && now->trusted && now->day > last;
    return !at->paused && !over;
}

/* In a new order for each visit, so that no name is always first. */
static int peers(const struct machine *machine, struct entry *entries)
{
    const struct lists *lists = &machine->content->lists;
    uint32_t dice = machine->shuffle;
    int n = 0;
    for (int i = 0; i < lists->peer_n; i++)
        if (entries_listed(machine, i))
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

/* The phone line that has the program's own number, or -1. */
static int own_line(const struct content *content)
{
    const struct lists *lists = &content->lists;
    for (int i = 0; i < lists->helpline_n; i++)
        if (lists->helpline[i].number[0] &&
            strcmp(lists->helpline[i].number, content->site.phone) == 0)
            return i;
    return -1;
}

static struct entry phone(const struct content *content, int line)
{
    const struct site *site = &content->site;
    const struct helpline *from = &content->lists.helpline[line < 0 ? 0 : line];
    if (line < 0)
        return (struct entry){site->phone_who[0] ? site->phone_who : site->program, site->phone, -1,
                              true};
    return (struct entry){from->name, from->number, (int16_t)line, true};
}

/* The program's own number first, then the lines for a talk, then the urgent ones. */
static int phones(const struct content *content, struct entry *entries)
{
    const struct lists *lists = &content->lists;
    int n = 0, own = own_line(content);
    if (content->site.phone[0])
        entries[n++] = phone(content, own);
    for (int urgent = 0; urgent < 2; urgent++)
        for (int i = 0; i < lists->helpline_n; i++)
            if (lists->helpline[i].urgent == urgent && i != own)
                entries[n++] = phone(content, i);
    return n;
}

static int ways(const struct content *content, struct entry *entries)
{
    int n = 0;
    for (int i = 0; i < WAYS_N; i++)
        entries[n++] = (struct entry){content->words.at[ways_at(i)->name], ways_at(i)->number,
                                      (int16_t)(QR_WAY + i), true};
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
    case LIST_WAYS:
        return ways(content, entries);
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
    if (list == LIST_WAYS)
        return entry >= QR_WAY && entry < QR_WAY + WAYS_N;
    if (list == LIST_PHONES)
        return entry >= -1 && entry < lists->helpline_n;
    return entry >= 0 && entry < (list == LIST_PEERS ? lists->peer_n : lists->resource_n);
}

/* --- QR codes ------------------------------------------------------------------------------- */

/* A long name makes a code that no phone reads: it ends after a whole word or, if there is none,
 * after a whole letter. */
static size_t short_name(const char *name)
{
    size_t n = strlen(name), whole = NAME_MAX_BYTES;
    if (n <= NAME_MAX_BYTES)
        return n;
    while (whole > 0 && name[whole] != ' ')
        whole--;
    for (n = NAME_MAX_BYTES; !whole && ((unsigned char)name[n] & 0xC0) == 0x80;)
        n--;
    return whole ? whole : n;
}

/* RFC 2426, section 5: the signs that would part a name from the next value are escaped. */
static void add_name(struct text *text, const char *name)
{
    size_t n = short_name(name);
    for (size_t i = 0; i < n; i++) {
        text_add(text, strchr("\\,;\n", name[i]) ? "\\" : "");
        text_add_n(text, name[i] == '\n' ? "n" : name + i, 1);
    }
}

/* A contact card needs no network. False: no phone outside the house can dial the number. */
static bool add_contact(struct text *text, const char *name, const char *number)
{
    struct phone phone;
    if (phone_parse(number, PHONE_CALL, &phone) || phone.in_house)
        return false;
    text_add(text, "BEGIN:VCARD\nVERSION:3.0\nN:");
    add_name(text, name);
    text_add(text, "\nFN:");
    add_name(text, name);
    text_add(text, "\nTEL:");
    phone_dial(&phone, text);
    text_add(text, "\nEND:VCARD\n");
    return true;
}

/* The message to send: the word is in it. */
static bool add_message(struct text *text, const struct helpline *line)
{
    struct phone phone;
    if (phone_parse(line->text_number, PHONE_TEXT, &phone))
        return false;
    text_add(text, "SMSTO:");
    phone_dial(&phone, text);
    text_add(text, line->text_word[0] ? ":" : "");
    text_add(text, line->text_word);
    return true;
}

static bool line_qr(const struct helpline *line, struct text *text)
{
    return line->number[0] ? add_contact(text, line->name, line->number) : add_message(text, line);
}

/* A number becomes a contact, an address stays as it is. */
static bool either_qr(const char *name, const char *either, struct text *text)
{
    if (phone_meant(either))
        return add_contact(text, name, either);
    text_add(text, either);
    return either[0] != '\0';
}

bool entries_qr(const struct content *content, int arg, struct text *text)
{
    const struct lists *lists = &content->lists;
    const struct way *way = ways_at(arg == QR_988 ? 0 : arg - QR_WAY);
    if (way) {
        text_add(text, way->code);
        return true;
    }
    if (arg == QR_PROGRAM)
        return add_contact(text, content->site.program, content->site.phone);
    if (arg >= QR_LINE && arg < QR_LINE + lists->helpline_n)
        return line_qr(&lists->helpline[arg - QR_LINE], text);
    if (arg >= QR_PEER && arg < QR_PEER + lists->peer_n) {
        const struct peer *peer = &lists->peer[arg - QR_PEER];
        return either_qr(peer->shown_name, peer->reach_at, text);
    }
    if (arg >= QR_RESOURCE && arg < QR_RESOURCE + lists->resource_n) {
        const struct resource *resource = &lists->resource[arg - QR_RESOURCE];
        return either_qr(resource->title, resource->qr_text, text);
    }
    return false;
}

bool entries_call(const struct content *content, const struct entry *entry, struct text *text)
{
    struct phone phone;
    if (!entry->line[0])
        return add_message(text, &content->lists.helpline[entry->arg]);
    if (phone_parse(entry->line, PHONE_CALL, &phone) || phone.in_house)
        return false;
    text_add(text, "tel:");
    phone_dial(&phone, text);
    return true;
}

bool entries_coded(const struct content *content, int arg)
{
    char held[8];
    struct text text = text_in(held, sizeof held);
    return entries_qr(content, arg, &text);
}
