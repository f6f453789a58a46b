/* A page or a file that repeats what the code decides: does it say the same? */
#pragma once

#include <stdbool.h>

/* The file holds these words, as printf makes them. Prints them if it does not. */
bool page_says(const char *path, const char *format, ...) __attribute__((format(printf, 2, 3)));
