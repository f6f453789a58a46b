/* Collects what is wrong with the content, so that one run of the checker shows all of it. Keeps
 * the first FAULTS_MAX and counts the rest; a text that is too long for its place is cut. */
#include "core/plain/fault.h"
#include "core/plain/text.h"
#include <assert.h>
#include <string.h>

bool fault_kept(const struct faults *faults)
{
    return faults->n < FAULTS_MAX;
}

static void add_fault(struct faults *faults, bool warning, int line, const char *what,
                      const char *const args[3])
{
    assert(faults && what);
    faults->total++;
    if (!warning)
        faults->refused++;
    if (!fault_kept(faults))
        return;
    struct fault *fault = &faults->list[faults->n++];
    fault->line = line;
    fault->warning = warning;
    struct text text = text_in(fault->file, sizeof fault->file);
    text_add(&text, faults->file ? faults->file : "");
    text = text_in(fault->what, sizeof fault->what);
    int used = 0;
    for (const char *place; (place = strchr(what, '{')); what = place + 2) {
        assert(place[1] == '}' && used < 3);
        text_add_n(&text, what, (size_t)(place - what));
        text_add(&text, args[used] ? args[used] : "");
        used++;
    }
    text_add(&text, what);
}

static bool follows_from_a_cause(struct faults *faults, int line)
{
    struct fault *cause = faults->cause ? &faults->list[faults->cause - 1] : NULL;
    if (!cause || cause->line != line || strcmp(cause->file, faults->file ? faults->file : "") != 0)
        return false;
    faults->refused += cause->warning;
    cause->warning = false;
    return true;
}

void fault_add(struct faults *faults, int line, const char *what, const char *a, const char *b,
               const char *c)
{
    if (follows_from_a_cause(faults, line))
        return;
    add_fault(faults, false, line, what, (const char *const[]){a, b, c});
}

void fault_warn(struct faults *faults, int line, const char *what, const char *a, const char *b,
                const char *c)
{
    add_fault(faults, true, line, what, (const char *const[]){a, b, c});
}

void fault_cause(struct faults *faults, int line, const char *what, const char *a, const char *b,
                 const char *c)
{
    bool kept = fault_kept(faults);
    fault_warn(faults, line, what, a, b, c);
    faults->cause = kept ? faults->n : 0;
}
