/* A site's rooms, and what judges them. Promises that no two rooms can be taken for each other: on
 * the screen, by a lamp, or by a button. */
#include "core/content/room.h"
#include "core/content/role.h"
#include <string.h>

const char *const room_keys[] = {"name", "word",  "lamp",  "seen", "for",
                                 "door", "bezel", "hours", NULL};

struct room room_none(void)
{
    return (struct room){
        .name = "", .word = "", .kind = "", .lamp = "", .seen = "", .door = "", .bezel = ""};
}

bool room_open(struct room rooms[ROOMS_MAX], int *n, const struct ini_entry *entry,
               struct faults *faults)
{
    struct span number;
    int at;
    if (!span_after(entry->section, "room.", &number)) {
        ini_unknown(faults, entry->line, "heading", entry->section,
                    (const char *const[]){"room.1", "room.2", NULL});
    } else if (*n == ROOMS_MAX) {
        fault_add(faults, entry->line,
                  "[{}] is one room too many: {} fit. Take it out, with all that stands below it.",
                  span_quote(entry->section).at, span_quote_int(ROOMS_MAX).at, NULL);
    } else if (!span_to_int(number, 1, ROOMS_MAX, &at) || at != *n + 1) {
        fault_add(faults, entry->line,
                  "[{}] stands where [room.{}] belongs. Number the rooms 1, 2, 3 in the order they "
                  "stand.",
                  span_quote(entry->section).at, span_quote_int(*n + 1).at, NULL);
    } else {
        struct room *room = &rooms[(*n)++];
        *room = room_none();
        room->lamp = at == 1 ? role_words[ROLE_ROOM_LAMP] : "";
        room->seen = at == 1 ? role_words[ROLE_SEEN] : "";
        room->line = entry->line;
        return true;
    }
    return false;
}

void room_set(struct room *rooms, int n, const struct ini_entry *entry, struct pool pool,
              struct faults *faults)
{
    struct room *room = &rooms[n - 1];
    const char **const at[] = {&room->name, &room->word, &room->lamp, &room->seen,
                               &room->kind, &room->door, &room->bezel};
    struct span number;
    int at_n, key = span_choose(entry->key, room_keys);
    if (!span_after(entry->section, "room.", &number) || !span_to_int(number, n, n, &at_n))
        return;
    if (key < 0)
        ini_unknown(faults, entry->line, "setting of a room", entry->key, room_keys);
    else if (span_is(entry->key, "hours")) {
        room->own_hours = true;
        value_hours(&room->hours, span_unquote(entry->value), entry->line, faults);
    } else {
        *at[key] = value_said(pool, span_unquote(entry->value), entry->line, faults);
        if (at[key] == &room->word)
            room->word_line = entry->line;
        if (at[key] == &room->kind)
            room->kind_line = entry->line;
    }
}

const char *room_label(const struct room *room)
{
    return room->kind[0] ? room->kind : room->name;
}

/* What two rooms may not have in common. */
static void check_apart(const struct room *rooms, int i, int j, struct faults *faults)
{
    const struct room *one = &rooms[j], *other = &rooms[i];
    const struct {
        const char *a, *b, *what;
    } apart[] = {
        {one->lamp, other->lamp,
         "rooms {} and {} both use the lamp \"{}\": nobody could tell which room is meant. Give "
         "each its own."},
        {one->seen, other->seen,
         "rooms {} and {} both use the button \"{}\": nobody could tell which room has answered. "
         "Give each its own."},
        {one->door, other->door,
         "rooms {} and {} both use the door button \"{}\": nobody could tell which room it rings. "
         "Give each its own."},
        {room_label(one), room_label(other),
         "rooms {} and {} both read \"{}\" on the screen: nobody could tell which one to touch. "
         "Give each its own name, or its own \"for\"."}};
    for (size_t k = 0; k < sizeof apart / sizeof apart[0]; k++)
        if (apart[k].a[0] && strcmp(apart[k].a, apart[k].b) == 0)
            fault_add(faults, other->line, apart[k].what, span_quote_int(j + 1).at,
                      span_quote_int(i + 1).at, apart[k].a);
}

void room_check(const struct room *rooms, int n, struct faults *faults)
{
    for (int i = 0; i < n; i++) {
        const char *const must[] = {rooms[i].name, rooms[i].lamp, rooms[i].seen};
        const char *const keys[] = {"name", "lamp", "seen"};
        for (int m = 0; m < 3; m++)
            if (!must[m][0])
                fault_add(faults, rooms[i].line,
                          "room {} has no \"{}\". Add it below this heading.",
                          span_quote_int(i + 1).at, keys[m], NULL);
        for (int j = 0; j < i; j++)
            check_apart(rooms, i, j, faults);
    }
}
