/* Which question of a self-check it is. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "core/visit/questions.h"
#include "tests/fakes/device.h"

static struct device device;

static void questions_are_numbered_through_all_parts(void **state)
{
    (void)state;
    device_open(&device, "peer-support", "1280x800@10.1");
    device.visit.check = 0;
    assert_int_equal(questions_count(&device.machine), 5);
    assert_int_equal(questions_number(&device.machine), 1);
    device.visit.part = 1;
    device.visit.item = 2;
    assert_int_equal(questions_number(&device.machine), 4);
    device.visit.one_question = true;
    assert_int_equal(questions_count(&device.machine), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(questions_are_numbered_through_all_parts)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
