/* The roles that a line may have, as wiring.ini names them; a room may bring its own. */
#pragma once

enum role {
    ROLE_DOOR, /* buttons */
    ROLE_SEEN,
    ROLE_KEY_SWITCH, /* a contact that stays closed while staff have their key turned */
    ROLE_BUTTONS,
    ROLE_BEZEL_LAMP = ROLE_BUTTONS, /* lamps */
    ROLE_ROOM_LAMP,
    ROLES
};
extern const char *const role_words[ROLES];

/* The role of this name, or ROLES: a room's own. */
enum role role_of(const char *word);
