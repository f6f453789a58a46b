/* Blocks of words with places (places.h). Places are one after another in one piece of memory. */
#include "core/plain/places.h"
#include <assert.h>
#include <string.h>

/* The lines after [name], up to the next block. Lines that begin with # are notes; blank lines at
 * its end are left out. */
static bool copy_block(const char *words, const char *name, struct text *out)
{
    size_t n = strlen(name);
    bool inside = false, found = false;
    for (const char *line = words; *line != '\0';) {
        const char *end = strchr(line, '\n');
        size_t length = end ? (size_t)(end - line) + 1 : strlen(line);
        if (line[0] == '[') {
            inside = strncmp(line + 1, name, n) == 0 && line[n + 1] == ']';
            found |= inside;
        } else if (inside && line[0] != '#') {
            text_add_n(out, line, length);
        }
        line += length;
    }
    while (out->n > 1 && out->at[out->n - 1] == '\n' && out->at[out->n - 2] == '\n')
        out->at[--out->n] = '\0';
    return found && !out->full;
}

void places_fill(struct text *text, const char *words, const char *block,
                 const struct places *places)
{
    char bytes[BLOCK_TEXT_MAX];
    struct text copy = text_in(bytes, sizeof bytes);
    if (!places->full && copy_block(words, block, &copy))
        text_expand(text, bytes, places->slots, places->n);
    else
        text->full = true;
}

void places_init(struct places *places)
{
    places->n = 0;
    places->used = 0;
    places->full = false;
}

static struct text begin_place(struct places *places)
{
    assert(places->used < sizeof places->bytes);
    return text_in(places->bytes + places->used, sizeof places->bytes - places->used);
}

static void keep_place(struct places *places, const char *name, const struct text *text)
{
    bool fits = !text->full && places->n < PLACES_MAX && places->used + text->n + 1 < PLACES_BYTES;
    places->full |= !fits;
    if (!fits)
        return;
    places->slots[places->n++] = (struct slot){name, text->at};
    places->used += text->n + 1;
}

void places_add(struct places *places, const char *name, const char *value)
{
    struct text text = begin_place(places);
    text_add(&text, value);
    keep_place(places, name, &text);
}

void places_add_int(struct places *places, const char *name, int64_t value)
{
    struct text text = begin_place(places);
    text_add_int(&text, value);
    keep_place(places, name, &text);
}

void places_add_hundredths(struct places *places, const char *name, int32_t value)
{
    struct text text = begin_place(places);
    text_add_hundredths(&text, value);
    keep_place(places, name, &text);
}

void places_add_block(struct places *places, const char *name, const char *words, const char *block)
{
    struct text text = begin_place(places);
    places_fill(&text, words, block, places);
    if (text.n > 0 && text.at[text.n - 1] == '\n')
        text.at[--text.n] = '\0';
    keep_place(places, name, &text);
}

void places_add_either(struct places *places, const char *name, const char *words, bool first,
                       const char *block, const char *other)
{
    places_add_block(places, name, words, first ? block : other);
}
