/* A folder of a test's own, made before the test and removed after it. */
#pragma once

extern char scratch[64]; /* its path */

/* For TEST_WITH. */
int scratch_make(void **state);
int scratch_remove(void **state);
#define SCRATCH_TEST(name) TEST_WITH(name, scratch_make, scratch_remove)
const char *scratch_path(const char *name); /* of what is in it; a few paths take turns */
void scratch_put(const char *name, const char *text);
void scratch_put_dir(const char *name);
/* Runs a command in it: what system() returns. */
int scratch_shell(const char *command);
