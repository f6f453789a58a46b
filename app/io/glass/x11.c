/* Xlib keeps taken events on a free list, and the bytes from the wire in a 16 KB buffer: both hold
 * where fingers were. Neutral traffic of our own goes through both until it covers them. */
#include "io/glass/x11.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>

/* NOTICES: more than were ever waiting while a picture was drawn. */
enum { WIRE_BYTES = 65536, NOTICES = 400 };

/* A property larger than the wire buffer, sent, and read back in one answer. */
void x11_cover_wire(void *of, unsigned long window)
{
    static unsigned char neutral[WIRE_BYTES];
    Display *display = of;
    Atom type, name = XInternAtom(display, "SAFE_HARBOR_NEUTRAL", False);
    unsigned char *back = NULL;
    unsigned long n, left;
    int format;
    XChangeProperty(display, window, name, XA_STRING, 8, PropModeReplace, neutral, WIRE_BYTES);
    XGetWindowProperty(display, window, name, 0, WIRE_BYTES / 4, True, XA_STRING, &type, &format,
                       &n, &left, &back);
    if (back)
        XFree(back);
    XSync(display, False);
}

/* A pointer that goes to the corner and presses there, reported only to ourselves: it covers all of
 * the taken events, and where SDL believes that the mouse is and was, while the desk's own mouse
 * stays where it is. */
void x11_cover_queue(void *of, unsigned long window)
{
    Display *display = of;
    XEvent neutral = {.xmotion = {.type = MotionNotify, .window = window, .same_screen = True}};
    for (int i = 0; i < NOTICES; i++) {
        neutral.xmotion.x = neutral.xmotion.y = i % 2;
        XSendEvent(display, window, False, NoEventMask, &neutral);
    }
    neutral.xbutton.button = Button1;
    neutral.type = ButtonPress;
    XSendEvent(display, window, False, NoEventMask, &neutral);
    neutral.type = ButtonRelease;
    XSendEvent(display, window, False, NoEventMask, &neutral);
    XSync(display, False);
}
