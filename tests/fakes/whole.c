/* A page as a visitor needs it: whole, legible, easy to touch. */
#include "tests/fakes/whole.h"
#include "core/visit/intent.h"
#include "core/visit/screen.h"
#include <stdio.h>
#include <string.h>

static const int LEAST_UM[SIZE_COUNT] = {3500, 4800, 6400, 8500};

static char fault[512];

#define FAULT(...) (snprintf(fault, sizeof fault, __VA_ARGS__), fault)

bool whole_inside(struct rect in, struct rect out)
{
    return in.x >= out.x && in.y >= out.y && in.x + in.w <= out.x + out.w &&
           in.y + in.h <= out.y + out.h;
}

bool whole_apart(struct rect a, struct rect b, int px)
{
    return a.x + a.w + px <= b.x || b.x + b.w + px <= a.x || a.y + a.h + px <= b.y ||
           b.y + b.h + px <= a.y;
}

/* Micrometres, so that no rounding hides a small one. */
static long um(const struct device *device, int px)
{
    return (long)px * 1000000 / device->panel.px_per_m;
}

static struct rect glass(const struct device *device)
{
    return (struct rect){0, 0, device->panel.width_px, device->panel.height_px};
}

static const char *text_cut(const struct device *device, const struct shape *text)
{
    if (!whole_inside(text->box, glass(device)))
        return FAULT("\"%.*s\" leaves the panel", text->text_n, text->text);
    for (int i = 0; i < device->scene.target_n; i++) {
        const struct target *target = &device->scene.targets[i];
        if (target->role != ROLE_GLASS && !whole_apart(text->box, target->box, 0) &&
            !whole_inside(text->box, target->box))
            return FAULT("\"%.*s\" leaves \"%s\"", text->text_n, text->text, target->label);
    }
    return NULL;
}

/* The keys of the frame stop at L on a small panel, and narrow ones may give way further: they are
 * known by their place. */
static bool small_key(const struct device *device, const struct shape *text)
{
    for (int i = 0; i < device->scene.target_n; i++)
        if (device->scene.targets[i].role == ROLE_FRAME &&
            whole_inside(text->box, device->scene.targets[i].box))
            return device->panel.diagonal_mil < 8500;
    return false;
}

/* On 7 inches a question stays in medium size, and so does what is asked wherever it leaves the
 * answers too little room. */
static int least_size(const struct device *device, const struct shape *text)
{
    int screen = state_screen(&device->machine), size = state_size(&device->machine);
    bool asks = screen == SCREEN_QUESTION || screen == SCREEN_GUESS, beside = true;
    for (int i = 0; i < device->scene.target_n; i++)
        beside = beside && !whole_inside(text->box, device->scene.targets[i].box);
    bool medium = asks && (beside || device->panel.diagonal_mil < 8500);
    return medium && size > SIZE_M ? SIZE_M : size;
}

static const char *text_small(const struct device *device, const struct shape *text)
{
    int least = LEAST_UM[least_size(device, text)];
    if (least > LEAST_UM[SIZE_M] && small_key(device, text))
        least = LEAST_UM[SIZE_M];
    long cap = (long)text->em_px * CAP_PER_MILLE * 1000 / device->panel.px_per_m;
    /* A word wider than its line is drawn smaller, never below the size for everybody. */
    bool alone = !memchr(text->text, ' ', text->text_n) || memchr(text->text, ')', text->text_n);
    if (alone && least > 4800)
        least = 4800;
    if (cap >= least)
        return NULL;
    return FAULT("capitals of %ld um, at least %d: %.*s", cap, least, text->text_n, text->text);
}

static const char *texts_meet(const struct device *device)
{
    const struct scene *scene = &device->scene;
    for (int a = 0; a < scene->shape_n; a++)
        for (int b = a + 1; b < scene->shape_n; b++) {
            const struct shape *one = &scene->shapes[a], *two = &scene->shapes[b];
            if (one->kind == SHAPE_TEXT && two->kind == SHAPE_TEXT &&
                !whole_apart(one->box, two->box, 0))
                return FAULT("\"%.*s\" lies on \"%.*s\"", one->text_n, one->text, two->text_n,
                             two->text);
        }
    return NULL;
}

static const char *texts_fault(const struct device *device)
{
    const char *wrong = NULL;
    for (int i = 0; !wrong && i < device->scene.shape_n; i++) {
        const struct shape *shape = &device->scene.shapes[i];
        if (shape->kind != SHAPE_TEXT)
            continue;
        wrong = text_cut(device, shape);
        wrong = wrong ? wrong : text_small(device, shape);
    }
    return wrong ? wrong : texts_meet(device);
}

static const char *target_fault(const struct device *device, int i)
{
    const struct target *target = &device->scene.targets[i];
    int gap = 0;
    while (um(device, gap) < 2540)
        gap++;
    if (!target->label[0])
        return FAULT("a target says nothing");
    if (!whole_inside(target->box, glass(device)))
        return FAULT("\"%s\" leaves the panel", target->label);
    if (um(device, target->box.w) < 12700 || um(device, target->box.h) < 12700)
        return FAULT("\"%s\" is too small", target->label);
    for (int j = 0; j < i && target->role != ROLE_GLASS; j++) {
        const struct target *other = &device->scene.targets[j];
        if (other->role != ROLE_GLASS && !whole_apart(target->box, other->box, gap))
            return FAULT("\"%s\" is too near to \"%s\"", target->label, other->label);
    }
    return NULL;
}

static const char *targets_fault(const struct device *device)
{
    bool hide = false, urgent = false;
    for (int i = 0; i < device->scene.target_n; i++) {
        const char *wrong = target_fault(device, i);
        if (wrong)
            return wrong;
        hide |= device->scene.targets[i].intent == INTENT_HIDE;
        urgent |= device->scene.targets[i].intent == INTENT_URGENT;
    }
    int screen = state_screen(&device->machine);
    if (screen == SCREEN_RESTING)
        return NULL;
    bool none = screen_of_staff(screen) || screen_page(screen)->flags & PAGE_NO_HIDE;
    if (hide == none)
        return FAULT("there is no Hide, or one where there is no visit");
    return urgent ? NULL : FAULT("there is no Urgent help");
}

const char *whole_fault(const struct device *device)
{
    if (device->scene.overflow)
        return FAULT("something does not fit");
    const char *wrong = texts_fault(device);
    return wrong ? wrong : targets_fault(device);
}
