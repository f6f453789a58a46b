/* A log line is a code and integers. There is no %s, so no answer, word or path can be logged. */
#pragma once

enum log_code {
    LOG_START = 1,
    LOG_STOP,
    LOG_CONTENT_FAULTS, /* refused, warnings */
    LOG_LINK_LOST,
    LOG_LINK_FOUND,
    LOG_GPIO_MISSING,
    LOG_LINE_STORM,  /* wire index */
    LOG_LINE_QUIET,  /* wire index */
    LOG_STORE_WRITE, /* errno */
    LOG_STORE_CLEAN_START,
    LOG_PERIOD_CLOSED,
    LOG_PUBLISH_WRITE, /* errno */
    LOG_GLASS,         /* errno-like */
    LOG_MEMORY,        /* errno */
    LOG_SIGN,          /* errno, as in sign.h */
    LOG_PROVISION,     /* errno */
    LOG_LINK_STRANGER  /* a server that is not of its user */
};

void log_open(const char *program); /* the program's own name, the only word on a line */
void log_event(enum log_code code, long a, long b);
