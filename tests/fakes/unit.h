/* What every test program needs of cmocka: its headers, in the order that it wants, and a main. */
#ifndef UNIT_H
#define UNIT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka wants the ones above first */
#include <cmocka.h>

/* Runs these tests, cmocka_unit_test(name) or one of its kind, between a setup and a teardown of
 * them all. How many failed. */
#define UNIT_RUN(setup, teardown, ...)                                                             \
    ({                                                                                             \
        const struct CMUnitTest tests[] = {__VA_ARGS__};                                           \
        cmocka_run_group_tests(tests, setup, teardown);                                            \
    })
#define UNIT_MAIN(...)                                                                             \
    int main(void)                                                                                 \
    {                                                                                              \
        return UNIT_RUN(NULL, NULL, __VA_ARGS__);                                                  \
    }

#endif
