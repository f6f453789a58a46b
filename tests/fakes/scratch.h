/* A folder of a test's own, made before the test and removed after it. */
#pragma once

extern char scratch[64]; /* its path */

/* For cmocka's setup and teardown. */
int scratch_make(void **state);
int scratch_remove(void **state);
void scratch_put(const char *name, const char *text);
void scratch_put_dir(const char *name);
