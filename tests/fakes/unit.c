/* The tests of a program (unit.h), gathered before main begins. */
#include "tests/fakes/unit.h"
#include <assert.h>

enum { TESTS_MAX = 64 };

static struct CMUnitTest tests[TESTS_MAX];
static size_t test_n;

void unit_add(const char *name, CMUnitTestFunction test, CMFixtureFunction setup,
              CMFixtureFunction teardown)
{
    assert(test_n < TESTS_MAX);
    tests[test_n++] = (struct CMUnitTest){name, test, setup, teardown, NULL};
}

int unit_run(CMFixtureFunction before_all, CMFixtureFunction after_all)
{
    return _cmocka_run_group_tests("tests", tests, test_n, before_all, after_all);
}

__attribute__((weak)) int main(void)
{
    return unit_run(NULL, NULL);
}
