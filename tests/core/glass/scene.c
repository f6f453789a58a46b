/* The display list never overflows its arrays. */

#include "core/glass/scene.h"
#include "tests/fakes/unit.h"

TEST(what_does_not_fit_is_left_out_and_said)
{
    static struct scene scene;
    scene_clear(&scene);
    for (int i = 0; i < SHAPES_MAX; i++)
        scene_fill(&scene, (struct rect){i, 0, 1, 1}, COLOR_INK, 0);
    assert_false(scene.overflow);
    scene_fill(&scene, (struct rect){0, 0, 1, 1}, COLOR_INK, 0);
    assert_true(scene.overflow);
    assert_int_equal(scene.shape_n, SHAPES_MAX);
    scene_clear(&scene);
    for (int i = 0; i <= TARGETS_MAX; i++)
        scene_target(&scene, &(struct target){.label = ""});
    assert_true(scene.overflow);
    assert_int_equal(scene.target_n, TARGETS_MAX);
}
