/* Scan-out through one DRM dumb buffer. The picture is finished in ordinary memory and then copied
 * out whole, so one buffer is enough for screens that stand still: no flips, no events. The buffer
 * may be write-combined (a Pi's is): it is written, never read. */
#include "io/glass/scan.h"
#include "io/glass/turned.h"

#include <drm_fourcc.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xf86drm.h>
#include <xf86drmMode.h>

/* A mode of more pixels than this is taken only if there is no other: two buffers of it may not fit
 * into a small board's display memory, and drawing takes longer than a touch should. */
enum { CARDS_MAX = 8, PIXELS_MOST = 1920 * 1200 };

struct output {
    uint32_t connector, crtc;
    drmModeModeInfo mode;
    int width_mm, height_mm;
};

static struct {
    uint32_t handle, id, pitch;
    uint64_t size;
    int width_px, height_px;
    uint8_t *at; /* NULL: none */
} buffer;
static int card = -1;
static struct output output;
static bool lit;

static void drop_buffer(void)
{
    if (buffer.at) {
        memset(buffer.at, 0, buffer.size); /* the kernel may give these pages to anybody */
        munmap(buffer.at, buffer.size);
    }
    if (buffer.id)
        drmModeRmFB(card, buffer.id);
    if (buffer.handle)
        drmModeDestroyDumbBuffer(card, buffer.handle);
    memset(&buffer, 0, sizeof buffer);
    lit = false;
}

void scan_close(void)
{
    drop_buffer();
    if (card >= 0)
        close(card);
    card = -1;
}

static int get_buffer(int width_px, int height_px)
{
    uint64_t offset;
    if (buffer.at && buffer.width_px == width_px && buffer.height_px == height_px)
        return 0;
    drop_buffer();
    uint32_t width = (uint32_t)width_px, height = (uint32_t)height_px;
    int failed = drmModeCreateDumbBuffer(card, width, height, 32, 0, &buffer.handle, &buffer.pitch,
                                         &buffer.size);
    if (failed)
        return failed;
    failed = drmModeAddFB2(card, width, height, DRM_FORMAT_XRGB8888, (uint32_t[4]){buffer.handle},
                           (uint32_t[4]){buffer.pitch}, (uint32_t[4]){0}, &buffer.id, 0);
    failed = failed ? failed : drmModeMapDumbBuffer(card, buffer.handle, &offset);
    if (failed)
        return failed;
    void *at = mmap(NULL, buffer.size, PROT_READ | PROT_WRITE, MAP_SHARED, card, (off_t)offset);
    if (at == MAP_FAILED)
        return -errno;
    buffer.at = at;
    buffer.width_px = width_px;
    buffer.height_px = height_px;
    memset(at, 0, buffer.size);
    return 0;
}

/* --- which display, in which mode ----------------------------------------------------------- */

static bool small(const drmModeModeInfo *mode)
{
    return mode->hdisplay * mode->vdisplay <= PIXELS_MOST;
}

/* The display's own mode comes first; a huge one gives way to the first that is not huge. */
static const drmModeModeInfo *choose_mode(const drmModeConnector *connector)
{
    const drmModeModeInfo *chosen = &connector->modes[0];
    for (int i = 0; i < connector->count_modes; i++)
        if (connector->modes[i].type & DRM_MODE_TYPE_PREFERRED) {
            chosen = &connector->modes[i];
            break;
        }
    for (int i = 0; !small(chosen) && i < connector->count_modes; i++)
        if (small(&connector->modes[i]))
            chosen = &connector->modes[i];
    return chosen;
}

static bool find_crtc(int fd, const drmModeRes *all, const drmModeConnector *connector,
                      uint32_t *crtc)
{
    for (int i = 0; i < connector->count_encoders; i++) {
        drmModeEncoder *encoder = drmModeGetEncoder(fd, connector->encoders[i]);
        uint32_t possible = encoder ? encoder->possible_crtcs : 0;
        drmModeFreeEncoder(encoder);
        for (int c = 0; c < all->count_crtcs && c < 32; c++)
            if (possible & (UINT32_C(1) << c)) {
                *crtc = all->crtcs[c];
                return true;
            }
    }
    return false;
}

/* The kernel asks the display again. This may take a while, so we do it only on the
 * kernel's news. */
static bool try_connector(int fd, const drmModeRes *all, uint32_t id, struct output *found)
{
    drmModeConnector *connector = drmModeGetConnector(fd, id);
    bool ok = connector && connector->connection == DRM_MODE_CONNECTED && connector->count_modes &&
              find_crtc(fd, all, connector, &found->crtc);
    if (ok) {
        found->connector = id;
        found->mode = *choose_mode(connector);
        found->width_mm = (int)connector->mmWidth;
        found->height_mm = (int)connector->mmHeight;
    }
    drmModeFreeConnector(connector);
    return ok;
}

/* False also if the card has no connectors (a Pi 4 or 5 has such a card) or is gone. */
static bool find_output(int fd, struct output *found)
{
    bool ok = false;
    drmModeRes *all = drmModeGetResources(fd);
    for (int i = 0; all && i < all->count_connectors && !ok; i++)
        ok = try_connector(fd, all, all->connectors[i], found);
    drmModeFreeResources(all);
    return ok;
}

static bool open_card(struct output *found)
{
    for (int i = 0; i < CARDS_MAX; i++) {
        char path[32];
        uint64_t dumb = 0;
        snprintf(path, sizeof path, "/dev/dri/card%d", i);
        card = open(path, O_RDWR | O_CLOEXEC);
        if (card < 0)
            continue;
        if (!drmGetCap(card, DRM_CAP_DUMB_BUFFER, &dumb) && dumb && find_output(card, found))
            return true;
        scan_close();
    }
    return false;
}

bool scan_look(struct scan_mode *mode)
{
    struct output found;
    lit = false;
    if (card < 0 || !find_output(card, &found)) {
        scan_close(); /* the kernel shows its own picture there: the card */
        if (!open_card(&found))
            return false;
    }
    output = found;
    if (get_buffer(found.mode.hdisplay, found.mode.vdisplay)) {
        scan_close();
        return false;
    }
    *mode = (struct scan_mode){found.mode.hdisplay, found.mode.vdisplay, found.width_mm,
                               found.height_mm};
    return true;
}

bool scan_found(void)
{
    return buffer.at;
}

/* --- showing -------------------------------------------------------------------------------- */

static drmModeClip copy_out(const struct canvas *picture, int quarters, struct rect box)
{
    struct turned panel = {buffer.at, buffer.pitch, buffer.width_px, buffer.height_px, quarters};
    struct rect at = turned_copy(&panel, picture, box);
    return (drmModeClip){(uint16_t)at.x, (uint16_t)at.y, (uint16_t)(at.x + at.w),
                         (uint16_t)(at.y + at.h)};
}

static int light(void)
{
    if (drmModeSetCrtc(card, output.crtc, buffer.id, 0, 0, &output.connector, 1, &output.mode))
        return -errno;
    lit = true;
    return 0;
}

int scan_show(const struct canvas *picture, int quarters, const struct rect *boxes, int n)
{
    struct rect all = {0, 0, picture->width_px, picture->height_px};
    if (!buffer.at)
        return -ENODEV;
    if (!lit) {
        boxes = &all;
        n = 1;
    }
    int failed = 0;
    for (int i = 0; i < n && !failed; i++) {
        drmModeClip clip = copy_out(picture, quarters, boxes[i]);
        failed = lit ? 0 : light();
        /* Displays that copy the buffer must be told; the others do not know this call. */
        failed = failed ? failed : drmModeDirtyFB(card, buffer.id, &clip, 1);
        failed = failed == -ENOSYS ? 0 : failed;
    }
    return failed;
}
