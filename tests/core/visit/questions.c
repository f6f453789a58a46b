/* Which question of a self-check it is. */
#include "core/visit/questions.h"
#include "tests/fakes/device.h"
#include "tests/fakes/unit.h"

static struct device device;

TEST(questions_are_numbered_through_all_parts)
{
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
