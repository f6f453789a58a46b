/* The words of roles (role.h). */
#include "core/content/role.h"
#include <string.h>

const char *const role_words[ROLES] = {[ROLE_DOOR] = "door",
                                       [ROLE_SEEN] = "seen",
                                       [ROLE_KEY_SWITCH] = "key-switch",
                                       [ROLE_BEZEL_LAMP] = "bezel-lamp",
                                       [ROLE_ROOM_LAMP] = "room-lamp"};

enum role role_of(const char *word)
{
    int role = 0;
    while (role < ROLES && strcmp(role_words[role], word) != 0)
        role++;
    return (enum role)role;
}
