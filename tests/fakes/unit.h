/* What every test program needs of cmocka: its headers, in the order that it wants, and TEST. A
 * test runs because it is written, in the order of the file: no list of tests is kept beside them.
 */
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
/* cmocka wants the ones above first */
#include <cmocka.h>

/* What a test needs done before it, or after it; returns 0 if that went well. */
#define FIXTURE(name) static int name(__attribute__((unused)) void **state)
/* A test with its fixtures, each of which may be NULL. */
#define TEST_WITH(name, setup, teardown)                                                           \
    static void name(void **state);                                                                \
    __attribute__((constructor)) static void name##_add(void)                                      \
    {                                                                                              \
        unit_add(#name, name, setup, teardown);                                                    \
    }                                                                                              \
    static void name(__attribute__((unused)) void **state)
#define TEST(name) TEST_WITH(name, NULL, NULL)

void unit_add(const char *name, CMUnitTestFunction test, CMFixtureFunction setup,
              CMFixtureFunction teardown);
/* Runs all tests, and returns how many failed. A program that does only this needs no main. */
int unit_run(CMFixtureFunction before_all, CMFixtureFunction after_all);
