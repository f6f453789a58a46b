/* The words of how things stand (standing.h). */
#include "core/wire/standing.h"

const char *const standing_store_words[] = {[STORE_OK] = "ok",
                                            [STORE_CLEAN_START] = "store-clean-start",
                                            [STORE_READONLY] = "store-readonly",
                                            [STORE_OTHERS] = "store-of-another",
                                            [STORE_UNUSED] = "store-unused",
                                            [STORE_EMPTY] = "ok",
                                            [STORE_AWAY] = "tallyd-away",
                                            0};
const char *const standing_clock_words[] = {
    [CLOCK_IS_TRUSTED] = "trusted", [CLOCK_IS_UNTRUSTED] = "untrusted", 0};
const char *const standing_period_clock_words[] = {[PERIOD_CLOCK_OK] = "ok",
                                                   [PERIOD_CLOCK_UNTRUSTED] = "clock-untrusted",
                                                   [PERIOD_CLOCK_AHEAD] = "clock-ahead",
                                                   [PERIOD_CLOCK_BACK] = "clock-back",
                                                   [PERIOD_CLOCK_UNDATED] = "clock-undated",
                                                   0};
const char *const standing_net_words[] = {
    [NET_OFF] = "off", [NET_DHCP] = "dhcp", [NET_STATIC] = "static", 0};
const char *const standing_sshd_words[] = {
    [SSHD_OFF] = "off", [SSHD_KEY_SWITCH] = "key-switch", [SSHD_ALWAYS] = "always", 0};
const char *const standing_data_words[] = {
    [DATA_IS_THERE] = "ok", [DATA_IS_MISSING] = "missing", 0};
const char *const standing_touch_words[] = {
    [TOUCH_IS_READY] = "ready", [TOUCH_IS_STUCK] = "stuck", [TOUCH_IS_MISSING] = "missing", 0};
const char *const standing_room_words[] = {[ROOM_IDLE] = "idle",
                                           [ROOM_TOLD] = "told",
                                           [ROOM_SEEN] = "seen",
                                           [ROOM_UNANSWERED] = "unanswered",
                                           0};
